import type { ReactNode } from "react"
import type { ChangeData } from "./change-fragment"
import { fieldName, fieldValue, inReadingOrder } from "./change-words"
import { getVisitWords } from "./visit-words"
import { wordDiff } from "./word-diff"

const gone = "text-warn decoration-1"
const fresh = "text-accent underline decoration-1 underline-offset-2"

/** A long text on one line of thought: what went is struck out, what came is underlined. */
function TextDiff({ before, after }: { before: string; after: string }) {
  return wordDiff(before, after).map((piece, index) => {
    const key = index
    if (piece.kind === "gone")
      return (
        <del key={key} className={gone}>
          {piece.text}
        </del>
      )
    if (piece.kind === "new")
      return (
        <ins key={key} className={fresh}>
          {piece.text}
        </ins>
      )
    return piece.text
  })
}

type Field = ChangeData["fields"][number]

/** What a change did, field by field. A recorded or retracted row has one side only. */
export async function ChangeFieldsTable({ change }: { change: ChangeData }) {
  const words = await getVisitWords()
  const { t } = words
  const value = (field: string, side: unknown) => fieldValue(field, side, words)
  function said({ field, before, after }: Field): ReactNode {
    if (change.action === "RECORD") return value(field, after)
    if (change.action === "RETRACT") return value(field, before)
    if (typeof before === "string" && typeof after === "string" && field === "summary")
      return <TextDiff before={before} after={after} />
    return (
      <>
        <del className={gone}>{value(field, before)}</del>{" "}
        <span aria-hidden="true" className="text-muted">
          →
        </span>{" "}
        <ins className={fresh}>{value(field, after)}</ins>
      </>
    )
  }
  if (change.fields.length === 0) return null
  const table = (
    <table className="mt-3 w-full max-w-3xl border-collapse">
      <caption className="sr-only">{t("history.fields")}</caption>
      <tbody>
        {inReadingOrder(change.fields).map((field) => (
          <tr key={field.field} className="border-rule border-t">
            <th
              scope="row"
              className="w-32 py-1.5 pr-4 text-left align-baseline font-normal text-muted sm:w-44"
            >
              {fieldName(field.field, words)}
            </th>
            <td className="py-1.5 align-baseline [overflow-wrap:anywhere]">{said(field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (change.action !== "RECORD") return table
  return (
    <details className="mt-2">
      <summary className="link min-h-8 w-fit cursor-pointer">{t("history.recorded")}</summary>
      {table}
    </details>
  )
}

import { graphql, type ResultOf } from "@khorgos/types"
import { useTranslations } from "next-intl"
import { Link } from "@/ui/Link"
import { RowHistory } from "@/ui/RowHistory"
import { pageOfChange } from "./change-link"

export const ChangeFields = graphql(`
  fragment ReleaseChangeFields on RowChange @_unmask {
    id entity rowKey action reason changedAt
    author { name }
    fields { field before after }
  }
`)
export type ReleaseChange = ResultOf<typeof ChangeFields>

/** The row by its key, as a link where it has a page. */
export function ChangedRow({ change }: { change: ReleaseChange }) {
  const t = useTranslations("release")
  const href = pageOfChange(change)
  return (
    <>
      <span className="text-muted">{t("entity", { entity: change.entity.toLowerCase() })}</span>{" "}
      {href ? (
        <Link href={href} className="link break-all">
          {change.rowKey}
        </Link>
      ) : (
        <span className="break-all">{change.rowKey}</span>
      )}
    </>
  )
}

/** What an edit did, row by row. */
export function ReleaseChanges({ changes }: { changes: readonly ReleaseChange[] }) {
  if (changes.length === 0) return null
  return (
    <ul className="mt-3 grid gap-4">
      {changes.map((change) => (
        <li key={change.id} className="border-rule-strong border-l-2 pl-4">
          <p className="mb-1 text-small">
            <ChangedRow change={change} />
          </p>
          <RowHistory changes={[change]} />
        </li>
      ))}
    </ul>
  )
}

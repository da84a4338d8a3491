import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { EmptyState } from "@/ui/states"
import { Diff } from "./Diff"
import type { Names } from "./value-words"

const HistoryQuery = graphql(`
  query RowHistory($entity: String!, $rowKey: String!) {
    changes(first: 100, where: { entity: { equals: $entity }, rowKey: { equals: $rowKey } }) {
      nodes {
        id
        action
        reason
        changedAt
        author { name }
        source { title url }
        release { version }
        fields { field before after }
      }
    }
  }
`)

export interface RowHistoryProps {
  /** Table of the row, such as visit. */
  entity: string
  /** Its key. */
  rowKey: string
  names: Names
}

/** What editors did to a row: when, who, why, by which source, and each field before and after. */
export async function RowHistory({ entity, rowKey, names }: RowHistoryProps) {
  const { changes } = await query(HistoryQuery, { entity, rowKey })
  const t = await getTranslations("edit")
  const { moment } = await getFormats()
  if (changes.nodes.length === 0)
    return <EmptyState title={t("history.none")}>{t("history.noneNext")}</EmptyState>
  return (
    <ol className="grid max-w-prose gap-8">
      {changes.nodes.map((change) => (
        <li key={change.id} className="border-rule-strong border-l-2 pl-5">
          <p className="text-small">
            <span className="font-medium">
              {t(`history.${change.action}`, { name: change.author.name })}
            </span>{" "}
            <time dateTime={change.changedAt} className="text-muted">
              {moment(change.changedAt)} UTC
            </time>
          </p>
          <p className="mt-1">{change.reason}</p>
          <p className="mt-1 text-muted text-note">
            {change.source &&
              t.rich("history.source", {
                title: change.source.title,
                link: (words) =>
                  change.source?.url ? (
                    <a href={change.source.url} rel="noopener noreferrer" className="link">
                      {words}
                    </a>
                  ) : (
                    words
                  ),
              })}{" "}
            {t("history.release", { version: change.release.version })}
          </p>
          <details className="mt-2" open={change.action === "CORRECT"}>
            <summary className="link min-h-8 cursor-pointer text-small">
              {t("history.fields", { count: change.fields.length })}
            </summary>
            <Diff fields={change.fields} names={names} />
          </details>
        </li>
      ))}
    </ol>
  )
}

import { Section } from "@/ui/Section"
import { ChangeFieldsTable } from "./ChangeFieldsTable"
import type { ChangeData } from "./change-fragment"
import { getVisitWords } from "./visit-words"

/** One change of the row: who, when, why, by which source, and what it did field by field. */
export async function ChangeEntry({ change }: { change: ChangeData }) {
  const { t, formats } = await getVisitWords()
  const { action, author, changedAt, reason, source, release } = change
  return (
    <>
      <h3 className="font-medium">
        {t.rich("history.did", {
          action: t(`history.actions.${action}`),
          author: author.name,
          when: () => <time dateTime={changedAt}>{formats.moment(changedAt)}</time>,
        })}
      </h3>
      <p className="mt-1 max-w-prose">
        <q>{reason}</q>
      </p>
      <p className="mt-1 text-muted text-note">
        {source &&
          (source.url ? (
            <>
              {t("history.source")}{" "}
              <a href={source.url} rel="noreferrer" className="link">
                {source.title}
              </a>
              .{" "}
            </>
          ) : (
            `${t("history.source")} ${source.title}. `
          ))}
        {t("history.release", { version: release.version })}
      </p>
      <ChangeFieldsTable change={change} />
    </>
  )
}

interface VisitHistoryProps {
  changes: readonly ChangeData[]
  /** Number of the release that gave the row its present values. */
  since: number
}

/** What editors did to the row, the latest first. */
export async function VisitHistory({ changes, since }: VisitHistoryProps) {
  const { t, formats } = await getVisitWords()
  return (
    <Section
      id="history"
      heading={t("history.heading")}
      subtitle={
        changes.length === 0
          ? t("history.untouched", { number: formats.number(since) })
          : t("history.subtitle", { count: changes.length })
      }
    >
      {changes.length > 0 && (
        <ol className="text-small">
          {changes.map((change) => (
            <li key={change.id} className="border-rule border-t py-4 first:border-0 first:pt-0">
              <ChangeEntry change={change} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

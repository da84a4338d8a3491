import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { ChangedRow, ChangeFields } from "./ReleaseChanges"

const LatestQuery = graphql(
  `
  query LatestChanges {
    releases(first: 3) {
      nodes {
        version kind publishedAt notes
        changes { added changed }
        rowChanges { ...ReleaseChangeFields }
      }
    }
  }
`,
  [ChangeFields],
)

/** What changed in the data lately, release by release, for the overview. */
export async function LatestChanges() {
  const { releases } = await query(LatestQuery, {})
  const t = await getTranslations("release")
  const formats = await getFormats()
  if (releases.nodes.length === 0)
    return <p className="text-muted text-small">{t("latest.none")}</p>
  return (
    <>
      <ol>
        {releases.nodes.map((release) => {
          const count = release.changes.reduce((sum, row) => sum + row.added + row.changed, 0)
          return (
            <li
              key={release.version}
              className="border-rule border-b py-2.5 text-small last:border-0"
            >
              <p className="text-muted text-note">
                <time dateTime={release.publishedAt}>{formats.day(release.publishedAt)}</time>,{" "}
                <Link
                  href={`/releases#${release.version}`}
                  className="link tabular inline-block min-h-6"
                >
                  {release.version}
                </Link>
              </p>
              {release.rowChanges.length === 0 && <p>{t("latest.load", { count })}</p>}
              {release.rowChanges.slice(0, 3).map((change) => (
                <p key={change.id}>
                  {t("history.action", { action: change.action })}: <ChangedRow change={change} />
                  <span className="block text-muted text-note">{change.reason}</span>
                </p>
              ))}
            </li>
          )
        })}
      </ol>
      <p className="mt-3 text-small">
        <Link href="/releases" className="link">
          {t("latest.all")}
        </Link>
      </p>
    </>
  )
}

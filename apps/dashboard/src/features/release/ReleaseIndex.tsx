import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { SearchParams } from "@/figure/figure"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { hrefOf, keptParams } from "@/lib/kept"
import { one } from "@/lib/pages"
import { Badge } from "@/ui/Badge"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { EmptyState } from "@/ui/states"
import { ChangeFields, ReleaseChanges } from "./ReleaseChanges"

const IndexQuery = graphql(
  `
  query ReleaseIndex($after: String) {
    release { version }
    releases(first: 20, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        number version kind notes publishedAt kept checksum
        changes { table added changed removed }
        rowChanges { ...ReleaseChangeFields }
      }
    }
  }
`,
  [ChangeFields],
)
type Release = ResultOf<typeof IndexQuery>["releases"]["nodes"][number]

async function Tables({ release }: { release: Release }) {
  const t = await getTranslations("release")
  const { number } = await getFormats()
  const figure = (key: "added" | "changed" | "removed") => ({
    key,
    header: t(key),
    numeric: true,
    cell: (row: Release["changes"][number]) => (row[key] ? number(row[key]) : "–"),
  })
  return (
    <details className="mt-3 text-small">
      <summary className="link min-h-8 cursor-pointer">{t("tables")}</summary>
      <div className="mt-2 max-w-xl">
        <DataTable
          caption={`${t("tables")}, ${release.version}`}
          captionHidden
          heightClass=""
          rows={release.changes}
          rowKey={(row) => row.table}
          columns={[
            {
              key: "table",
              header: t("table"),
              rowHeader: true,
              cell: (row) => row.table.replaceAll("_", " "),
            },
            figure("added"),
            figure("changed"),
            figure("removed"),
          ]}
        />
        <p className="mt-3 break-all text-muted text-note">
          {t("checksum")}: {release.checksum}
        </p>
      </div>
    </details>
  )
}

async function ReleaseEntry({ release, current }: { release: Release; current: boolean }) {
  const t = await getTranslations("release")
  const formats = await getFormats()
  return (
    <li
      id={release.version}
      className="grid gap-x-10 gap-y-3 border-rule border-t py-6 md:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <div>
        <h2 className="tabular font-semibold font-serif text-lead">{release.version}</h2>
        <p className="text-muted text-small">
          <time dateTime={release.publishedAt}>{formats.moment(release.publishedAt)}</time>
        </p>
        <p className="mt-1 flex flex-wrap gap-x-4">
          <Badge shape={release.kind === "LOAD" ? "square" : "diamond"} tone="muted">
            {t("kind", { kind: release.kind })}
          </Badge>
          {current && (
            <Badge shape="disc" tone="accent">
              {t("current")}
            </Badge>
          )}
        </p>
      </div>
      <div className="min-w-0">
        <p className="max-w-prose">{release.notes}</p>
        <ReleaseChanges changes={release.rowChanges} />
        <Tables release={release} />
        <p className="mt-2 text-small">
          {release.kept ? (
            <a href={hrefOf("/", { release: release.version })} className="link">
              {t("see")}
            </a>
          ) : (
            <span className="text-muted">{t("notKept")}</span>
          )}
        </p>
      </div>
    </li>
  )
}

/** Every release of the data, the latest first: what made it and what it changed. */
export async function ReleaseIndex({ search }: { search: SearchParams }) {
  const after = one(search.after)
  const { releases, release } = await query(IndexQuery, { after: after || null })
  const t = await getTranslations("release")
  const kept = await keptParams()
  const { hasNextPage, endCursor } = releases.pageInfo
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      {releases.nodes.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <ol className="pb-8">
          {releases.nodes.map((entry) => (
            <ReleaseEntry
              key={entry.version}
              release={entry}
              current={entry.version === release?.version}
            />
          ))}
        </ol>
      )}
      <p className="flex flex-wrap gap-x-6 pb-12 text-small">
        {after && (
          <Link href={hrefOf("/releases", kept)} className="link">
            {t("newest")}
          </Link>
        )}
        {hasNextPage && (
          <Link href={hrefOf("/releases", { ...kept, after: endCursor })} className="link">
            {t("older")}
          </Link>
        )}
      </p>
    </>
  )
}

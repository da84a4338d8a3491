import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { ClientWords } from "@/i18n/ClientWords"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { EmptyState } from "@/ui/states"
import { describePath } from "./page-name"
import { ViewActions } from "./ViewActions"

const ViewsQuery = graphql(`
  query Views($first: Int!, $after: String) {
    views(first: $first, after: $after) {
      totalCount
      nodes { id title path address releaseVersion createdAt sharedAt }
      pageInfo { hasNextPage endCursor }
    }
    release { version }
  }
`)
type View = ResultOf<typeof ViewsQuery>["views"]["nodes"][number]

const pageSize = 25

async function ViewRow({ view, current }: { view: View; current: string | undefined }) {
  const t = await getTranslations("view")
  const { day } = await getFormats()
  const { page, details } = describePath(view.path)
  return (
    <li className="grid gap-x-10 gap-y-2 border-rule border-t py-5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h2 className="font-semibold font-serif text-lead">
          <Link href={view.address} className="link">
            {view.title}
          </Link>
        </h2>
        <p className="mt-0.5 break-words text-muted text-small">
          {t(`pages.${page}`)}
          {details && <span> · {details}</span>}
        </p>
        <p className="mt-1 text-small">
          {t("at", { version: view.releaseVersion, day: day(view.createdAt) })}
          {" · "}
          {view.releaseVersion === current
            ? t("isCurrent")
            : t.rich("newer", {
                today: (words) => (
                  <Link href={view.path} className="link">
                    {words}
                  </Link>
                ),
              })}
        </p>
        <p className="text-small">
          {view.sharedAt ? t("shared", { day: day(view.sharedAt) }) : t("private")}
        </p>
      </div>
      <ViewActions
        id={view.id}
        title={view.title}
        release={view.releaseVersion}
        isShared={view.sharedAt !== null}
      />
    </li>
  )
}

/** The views that the reader keeps, the latest first. */
export async function ViewList({ after }: { after: string | null }) {
  const t = await getTranslations("view")
  const { views, release } = await query(ViewsQuery, { first: pageSize, after })
  const { hasNextPage, endCursor } = views.pageInfo
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {views.totalCount === 0 ? (
        <EmptyState title={t("empty.title")}>
          {t.rich("empty.hint", {
            trade: (words) => (
              <Link href="/trade" className="link">
                {words}
              </Link>
            ),
          })}
        </EmptyState>
      ) : (
        <ClientWords of={["view"]}>
          <p className="pb-4 text-muted text-small">{t("total", { count: views.totalCount })}</p>
          <ul className="border-rule border-b">
            {views.nodes.map((view) => (
              <ViewRow key={view.id} view={view} current={release?.version} />
            ))}
          </ul>
        </ClientWords>
      )}
      <p className="flex gap-6 py-8 text-small">
        {after && (
          <Link href="/views" className="link">
            {t("latest")}
          </Link>
        )}
        {hasNextPage && endCursor && (
          <Link href={`/views?after=${encodeURIComponent(endCursor)}`} className="link">
            {t("older")}
          </Link>
        )}
      </p>
    </>
  )
}

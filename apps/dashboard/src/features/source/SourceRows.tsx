import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { hrefOf, keptParams } from "@/lib/kept"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"

const RowsQuery = graphql(`
  query SourceRows($key: String!) {
    visits(first: 10, where: { sourceKey: { equals: $key } }) {
      totalCount nodes { slug startDate leader { name } host { name } }
    }
    events(first: 10, where: { sourceKey: { equals: $key } }, orderBy: [{ startDate: DESC }]) {
      totalCount nodes { slug startDate name }
    }
    statements(first: 10, where: { sourceKey: { equals: $key } }) {
      totalCount nodes { slug date title }
    }
    leaders(first: 10, where: { terms: { some: { sourceKey: { equals: $key } } } }) {
      totalCount nodes { slug name }
    }
    memberships(first: 1, where: { sourceKey: { equals: $key } }) { totalCount }
    tradeFlows(first: 1, where: { sourceKey: { equals: $key } }) { totalCount }
    tradeHeadlines(first: 1, where: { sourceKey: { equals: $key } }) { totalCount }
    indicatorValues(first: 1, where: { sourceKey: { equals: $key } }) { totalCount }
    investments(first: 1, where: { sourceKey: { equals: $key } }) { totalCount }
    productFlows(first: 1, where: { sourceKey: { equals: $key } }) { totalCount }
    productHeadlines(first: 1, where: { sourceKey: { equals: $key } }) { totalCount }
  }
`)
type Data = ResultOf<typeof RowsQuery>

interface Row {
  href: string
  day: string | null
  title: string
}

function listed(data: Data): Record<"visits" | "events" | "statements" | "leaders", Row[]> {
  return {
    visits: data.visits.nodes.map((visit) => ({
      href: `/visits/${visit.slug}`,
      day: visit.startDate,
      title: `${visit.leader.name}, ${visit.host.name}`,
    })),
    events: data.events.nodes.map((event) => ({
      href: `/events/${event.slug}`,
      day: event.startDate,
      title: event.name,
    })),
    statements: data.statements.nodes.map((statement) => ({
      href: `/statements/${statement.slug}`,
      day: statement.date,
      title: statement.title,
    })),
    leaders: data.leaders.nodes.map((leader) => ({
      href: `/leaders/${leader.slug}`,
      day: null,
      title: leader.name,
    })),
  }
}

const tables = [
  "visits",
  "events",
  "statements",
  "leaders",
  "memberships",
  "tradeFlows",
  "tradeHeadlines",
  "indicatorValues",
  "investments",
  "productFlows",
  "productHeadlines",
] as const

interface TableRowsProps {
  heading: string
  count: string
  csv: { href: string; words: string }
  children?: ReactNode
}

function TableRows({ heading, count, csv, children }: TableRowsProps) {
  return (
    <li className="grid gap-x-10 gap-y-2 border-rule border-b py-4 last:border-0 md:grid-cols-[14rem_minmax(0,1fr)]">
      <div>
        <h3 className="font-semibold">{heading}</h3>
        <p className="tabular text-muted text-small">
          {count} ·{" "}
          <a href={csv.href} className="link">
            {csv.words}
            <span className="sr-only"> {heading}</span>
          </a>
        </p>
      </div>
      {children}
    </li>
  )
}

interface RowsProps {
  rows: readonly Row[]
  /** How many there are besides, all of them in the file. */
  more: number
  csv: string
}

async function Rows({ rows, more, csv }: RowsProps) {
  if (rows.length === 0) return null
  const t = await getTranslations("source.page")
  const formats = await getFormats()
  return (
    <ul className="grid gap-1.5 text-small">
      {rows.map((row) => (
        <li key={row.href}>
          <Link href={row.href} className="link">
            {row.title}
          </Link>
          {row.day && <span className="text-muted">, {formats.day(row.day)}</span>}
        </li>
      ))}
      {more > 0 && (
        <li className="text-muted">
          {t.rich("more", {
            count: more,
            csv: (words) => (
              <a href={csv} className="link">
                {words}
              </a>
            ),
          })}
        </li>
      )}
    </ul>
  )
}

/** What rests on a source, table by table, with counts and the rows themselves. */
export async function SourceRows({ sourceKey }: { sourceKey: string }) {
  const data = await query(RowsQuery, { key: sourceKey })
  const t = await getTranslations("source")
  const kept = await keptParams()
  const rows = listed(data)
  const used = tables.filter((table) => data[table].totalCount > 0)
  const csvOf = (table: string) =>
    hrefOf(`/export/${table}.csv`, {
      where: JSON.stringify(
        table === "leaders"
          ? { terms: { some: { sourceKey: { equals: sourceKey } } } }
          : { sourceKey: { equals: sourceKey } },
      ),
      release: kept.release,
    })
  return (
    <Section heading={t("page.rests")} subtitle={t("page.restsNote")} id="rows">
      {used.length === 0 ? (
        <EmptyState title={t("page.nothing")}>{t("page.nothingHint")}</EmptyState>
      ) : (
        <ul>
          {used.map((table) => {
            const own = table in rows ? rows[table as keyof typeof rows] : []
            const { totalCount } = data[table]
            return (
              <TableRows
                key={table}
                heading={t(`tables.${table}`)}
                count={t("page.rows", { count: totalCount })}
                csv={{ href: csvOf(table), words: t("page.csv") }}
              >
                <Rows rows={own} more={totalCount - own.length} csv={csvOf(table)} />
              </TableRows>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

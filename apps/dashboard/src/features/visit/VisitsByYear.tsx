import { graphql } from "@khorgos/types"
import { colourKeyOf } from "@/charts/country-colours"
import { YearColumns } from "@/charts/YearColumns"
import { query } from "@/lib/api"
import { five } from "@/lib/five"
import { today } from "@/lib/today"
import { ChartFrame } from "@/ui/ChartFrame"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { getVisitWords } from "./visit-words"
import { yearBefore, yearColumns } from "./year-counts"

const ByYearQuery = graphql(`
  query VisitsByYear(
    $hosts: [CountryCode!]!, $from: Date!, $thisYear: Date!
    $lastYear: Date!, $sameDay: Date!, $named: [CountryCode!]!
  ) {
    byYear: visitAggregate(
      by: [YEAR, LEADER_COUNTRY]
      first: 1000
      where: { hostIso3: { in: $hosts }, startDate: { gte: $from } }
    ) {
      nodes { year visits leaderCountry { iso3 } }
    }
    now: visitAggregate(by: [], where: { hostIso3: { in: $hosts }, startDate: { gte: $thisYear } }) {
      nodes { visits }
    }
    earlier: visitAggregate(
      by: []
      where: { hostIso3: { in: $hosts }, startDate: { gte: $lastYear, lte: $sameDay } }
    ) {
      nodes { visits }
    }
    countries(where: { iso3: { in: $named } }) { nodes { iso3 iso2 name } }
  }
`)

/** Before 2013 only visits of Russia's president are in the data. */
const firstYear = 2013
const named = ["CHN", "RUS"]

/** Visits to the five by year and by whom; this year beside earlier ones, and marked as unfinished. */
export async function VisitsByYear() {
  const day = today()
  const year = Number(day.slice(0, 4))
  const [data, words] = await Promise.all([
    query(ByYearQuery, {
      hosts: [...five],
      named,
      from: `${firstYear}-01-01`,
      thisYear: `${year}-01-01`,
      lastYear: `${year - 1}-01-01`,
      sameDay: yearBefore(day),
    }),
    getVisitWords(),
  ])
  const { t, formats, nameOf } = words
  const columns = yearColumns(data.byYear.nodes, named, firstYear, year)
  const parts = [
    ...named.map((iso3) => {
      const country = data.countries.nodes.find((node) => node.iso3 === iso3)
      return { id: iso3, label: country ? nameOf(country) : iso3, colour: colourKeyOf(iso3) }
    }),
    { id: "others", label: t("byYear.others"), colour: "other" as const },
  ]
  const now = data.now.nodes[0]?.visits ?? 0
  const before = data.earlier.nodes[0]?.visits ?? 0
  const title = t("byYear.title", { now, before, year: String(year - 1), day: formats.day(day) })
  return (
    <ChartFrame
      size="small"
      title={title}
      subtitle={t("byYear.subtitle", { first: String(firstYear), year: String(year) })}
      chart={<YearColumns columns={columns} parts={parts} summary={title} />}
      table={
        <DataTable
          caption={title}
          captionHidden
          rows={columns.toReversed()}
          rowKey={(column) => String(column.year)}
          columns={[
            {
              key: "year",
              header: t("byYear.year"),
              rowHeader: true,
              cell: (column) =>
                column.unfinished ? t("byYear.soFar", { year: String(column.year) }) : column.year,
            },
            ...parts.map((part, index) => ({
              key: part.id,
              header: part.label,
              numeric: true,
              cell: (column: (typeof columns)[number]) => column.values[index] ?? 0,
            })),
            {
              key: "total",
              header: t("byYear.total"),
              numeric: true,
              cell: (column) => column.values.reduce((sum, value) => sum + value, 0),
            },
          ]}
        />
      }
      source={
        <p className="text-muted text-note">
          {t.rich("byYear.coverage", {
            what: (said) => (
              <Link href="/visits#coverage" className="link">
                {said}
              </Link>
            ),
          })}
        </p>
      }
    />
  )
}

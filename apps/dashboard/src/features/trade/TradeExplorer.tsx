import { graphql } from "@khorgos/types"
import { FigureChart } from "@/figure/FigureChart"
import { FigureFrame } from "@/figure/FigureFrame"
import { query } from "@/lib/api"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { TradeRatio } from "./TradeRatio"
import { TradeSentence } from "./TradeSentence"
import { TradeTable } from "./TradeTable"
import { tradeFigure } from "./trade-figure"
import { TradeSeriesFields } from "./trade-fragment"
import type { TradeParams } from "./trade-params"
import { basisNotes, basisWords, measurePhrase } from "./trade-words"

const ExplorerQuery = graphql(
  `
  query TradeExplorer(
    $of: PartyCode!, $with: [PartyCode!]!, $basis: TradeSeriesBasis!, $from: Int!, $to: Int!
    $first: PartyCode!, $second: PartyCode!
  ) {
    tradeSeries(of: $of, with: $with, basis: $basis, from: $from, to: $to) {
      subject { ... on Country { name } ... on CountryGroup { name } }
      overlapping
      series { ...TradeSeriesFields }
      ratio(of: $first, to: $second) { year ratio complete }
    }
    subjects: countries(
      first: 300
      where: { iso3: { in: ["KAZ", "KGZ", "TJK", "TKM", "UZB", "CHN", "RUS", "TUR", "KOR", "JPN", "IND", "DEU"] }, kind: { in: [COUNTRY] } }
    ) { nodes { iso3 name } }
    partners: countries(
      first: 300
      where: {
        iso3: { in: ["CHN", "RUS", "TUR", "KOR", "JPN", "IND", "IRN", "ARE", "DEU", "ITA", "FRA", "GBR", "USA", "CHE", "AFG", "BLR", "UKR", "EUU", "WLD", "KAZ", "KGZ", "TJK", "TKM", "UZB"] }
        kind: { in: [COUNTRY, UNION, WORLD] }
      }
    ) { nodes { iso3 name } }
  }
`,
  [TradeSeriesFields],
)

/** The trade page: one question as a sentence, one chart, the ratio and the table under it. */
export async function TradeExplorer({
  params,
  lastYear,
}: {
  params: TradeParams
  lastYear: number
}) {
  const [first = "", second = first] = params.with
  const data = await query(ExplorerQuery, { ...params, first, second })
  const figure = await tradeFigure({
    ...params,
    with: params.with.join(","),
    from: String(params.from),
    to: String(params.to),
  })
  const { tradeSeries } = data
  const subject = tradeSeries.subject.name
  const choices = (nodes: readonly { iso3: string; name: string }[]) =>
    nodes.map((node) => ({ value: node.iso3, label: node.name }))
  return (
    <>
      <TradeSentence
        params={params}
        subjectName={subject}
        lastYear={lastYear}
        subjects={[{ value: "CA5", label: "Central Asia" }, ...choices(data.subjects.nodes)]}
        partners={[...choices(data.partners.nodes), { value: "CA5", label: "Central Asia" }]}
      />
      {tradeSeries.overlapping.length > 0 && (
        <p className="mt-3 max-w-prose text-small text-warn">
          {tradeSeries.overlapping.join(", ")} contain one another: read them side by side, never
          added up.
        </p>
      )}
      <div className="pt-8 pb-12">
        {figure.rows.length > 0 ? (
          <FigureFrame
            figure={figure}
            level="h2"
            chart={<FigureChart figure={figure} height={460} />}
            table={
              <TradeTable
                caption={figure.subtitle}
                series={tradeSeries.series.filter((line) =>
                  line.points.some((point) => point[params.measure]),
                )}
                measure={params.measure}
              />
            }
          />
        ) : (
          <EmptyState title="No figures on this basis">
            Nobody whose figures these would be has published any that are loaded here.{" "}
            {basisNotes[params.basis]} Try another basis.
          </EmptyState>
        )}
      </div>
      {params.with.length > 1 && (
        <TradeRatio series={tradeSeries.series} points={tradeSeries.ratio} />
      )}
      <Section
        heading="The figures"
        subtitle={`${measurePhrase(params.measure, subject)}, US dollars of the year, ${basisWords(params.basis, subject)}.`}
      >
        <TradeTable
          captionHidden
          caption={measurePhrase(params.measure, subject)}
          series={tradeSeries.series}
          measure={params.measure}
        />
      </Section>
    </>
  )
}

import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { Section } from "@/ui/Section"
import { tradeFinding } from "./CountryTrade"
import { TradeFigureView } from "./TradeFigureView"
import { TradeRatio } from "./TradeRatio"
import { TradeSentence } from "./TradeSentence"
import { TradeTable } from "./TradeTable"
import { TradeSeriesFields } from "./trade-fragment"
import type { TradeParams } from "./trade-params"
import { basisWords, measurePhrase } from "./trade-words"

const ExplorerQuery = graphql(
  `
  query TradeExplorer(
    $of: PartyCode!, $with: [PartyCode!]!, $basis: TradeSeriesBasis!, $from: Int!, $to: Int!
    $first: PartyCode!, $second: PartyCode!
  ) {
    release { version }
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
  const { tradeSeries, release } = data
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
        <TradeFigureView
          title={
            params.measure === "turnover"
              ? tradeFinding(tradeSeries.series, subject)
              : measurePhrase(params.measure, subject)
          }
          subject={subject}
          series={tradeSeries.series}
          measure={params.measure}
          basis={params.basis}
          release={release?.version ?? null}
          height={460}
          level="h2"
        />
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

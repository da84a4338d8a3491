import type { Figure } from "./figure"

/** A small figure for tests: three years, two partners, a gap, an amount with more digits than a float has. */
export const sample: Figure = {
  name: "trade",
  address: "/trade?of=CA5&with=CHN,RUS&from=2021&to=2023",
  title: "China leads in 2023: US$ 70.2 bn against US$ 38.4 bn with Russia",
  subtitle: "Turnover of Central Asia, US dollars of the year.",
  notes: ["A missing report is not zero trade."],
  summary: "In 2023: China US$ 70.2 bn, Russia US$ 38.4 bn.",
  drawing: {
    kind: "lines",
    input: {
      format: "usd",
      series: [
        {
          id: "CHN",
          label: "China",
          colour: "chn",
          points: [
            { x: 2021, y: 38.8e9 },
            { x: 2022, y: null },
            { x: 2023, y: 70.2e9, dashed: true },
          ],
        },
        { id: "RUS", label: "Russia", colour: "rus", points: [{ x: 2021, y: 36.9e9 }] },
      ],
      markers: [{ x: 2021.5, label: "Xi Jinping to Kazakhstan", seriesId: "CHN" }],
    },
  },
  columns: [
    { name: "year", header: "Year", type: "integer" },
    { name: "partner", header: "Partner", type: "text" },
    { name: "value_usd", header: "US dollars", type: "decimal" },
    { name: "complete", header: "Complete", type: "boolean" },
    { name: "first_day", header: "First day", type: "day" },
  ],
  rows: [
    {
      year: 2021,
      partner: "China",
      value_usd: "38824544894.123456789",
      complete: true,
      first_day: "2021-01-01",
    },
    { year: 2023, partner: "Russia", value_usd: "-5.5", complete: false, first_day: null },
    { year: 2022, partner: "", value_usd: null, complete: null, first_day: "2022-12-31" },
  ],
  sources: [
    {
      key: "BACI",
      title: "CEPII BACI",
      url: "https://example.org/baci",
      licence: "Etalab 2.0",
      retrievedOn: "2026-11-23",
    },
  ],
  release: { version: "2026.11.23", publishedAt: "2026-11-23T08:00:00.000Z" },
  question: {
    document:
      "query Trade($of: PartyCode!) { tradeSeries(of: $of) { series { code points { year } } } }",
    variables: { of: "CA5" },
    rows: "tradeSeries.series[].points[]",
  },
}

import pg from "pg"

const five = "('KAZ', 'KGZ', 'TJK', 'TKM', 'UZB')"
const xi = "leader_slug = 'xi-jinping' AND start_date <= '2024-07-05'"
const visitsTo = (iso3: string) =>
  `(SELECT count(DISTINCT trip_slug)::int FROM visit WHERE ${xi} AND type <> 'stopover' AND host_iso3 = '${iso3}')`

/** Turnover of the five with a partner by year: both directions, exports by their exporter and imports by their importer. */
const turnover = (partner: string, basis: string, flows: string) => `
  SELECT year, sum(value_usd) AS usd FROM trade_flow
  WHERE basis = '${basis}' AND ${flows}
    AND ((reporter_iso3 IN ${five} AND partner_iso3 = '${partner}')
      OR (partner_iso3 IN ${five} AND reporter_iso3 = '${partner}' AND '${basis}' = 'reconciled'))
  GROUP BY year`
const reconciled = (partner: string) => turnover(partner, "reconciled", "flow = 'export'")
const reported = (partner: string) => turnover(partner, "declared", "true")
const ratio = (china: string, russia: string) =>
  `(SELECT round(c.usd / r.usd, 3)::float FROM (${china}) c JOIN (${russia}) r USING (year) WHERE year = 2023)`
const headline = (partner: string) => `
  SELECT year, value_usd AS usd FROM trade_headline
  WHERE reporter_iso3 = '${partner}' AND partner_group_code = 'CA5' AND measure IN ('turnover', 'turnover_derived')`

const sql = `
  SELECT
    (SELECT version FROM release ORDER BY number DESC LIMIT 1) AS release,
    (SELECT count(*)::int FROM visit WHERE ${xi}) AS stops,
    ${visitsTo("KAZ")} AS "visitsToKazakhstan",
    ${visitsTo("FRA")} AS "visitsToFrance",
    ${visitsTo("RUS")} AS "visitsToRussia",
    (SELECT count(DISTINCT (trip_slug, host_iso3))::int FROM visit
     WHERE leader_slug = 'xi-jinping' AND type <> 'stopover' AND date_part('year', start_date) = 2013) AS "visitsIn2013",
    ${ratio(reported("CHN"), reported("RUS"))} AS "ratio2023ByReporters",
    ${ratio(reconciled("CHN"), reconciled("RUS"))} AS "ratio2023Reconciled",
    ${ratio(headline("CHN"), headline("RUS"))} AS "ratio2023Headlines",
    (SELECT min(year)::int FROM (${reconciled("CHN")}) c JOIN (${reconciled("RUS")}) r USING (year)
     WHERE c.usd > r.usd) AS "chinaAheadSince",
    (SELECT count(*)::int FROM trade_flow WHERE source_key = 'BACI' AND year >= 2015) AS "reconciledRows",
    (SELECT round(usd / 1e9, 3)::float FROM (${reconciled("CHN")}) c WHERE year = 2023) AS "chinaTurnover2023Bn"`

/** What the notebooks must come to, by plain SQL. */
export async function readTruth(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows[0] ?? {}
  } finally {
    await client.end()
  }
}

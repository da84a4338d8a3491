import { read } from "./api.ts"

export interface Group {
  reporter: { iso3: string } | null
  reporterGroup: { code: string } | null
  partner: { iso3: string } | null
  partnerGroup: { code: string } | null
  year: number | null
  flow: string | null
  basis: string | null
  source: { key: string } | null
  rows: number
  sumUsd: string | null
  minUsd: string | null
  maxUsd: string | null
  averageUsd: string | null
  growth: number | null
  share: number | null
  ratio: string | null
  bases: string[]
  sources: { key: string }[]
  partialYears: number
  damaged: number
  notAdded: string[]
}
export interface Asked {
  where?: object
  by: string[]
  ratioTo?: object
  orderBy?: object[]
  first?: number
}

export const tradeAggregateQuery = (
  directive = "",
) => `query ($where: TradeFlowFilter, $by: [TradeDimension!]!,
  $ratioTo: TradeReference, $orderBy: [TradeGroupOrderBy!], $first: Int = 1000) ${directive} {
  tradeAggregate(where: $where, by: $by, ratioTo: $ratioTo, orderBy: $orderBy, first: $first) {
    totalCount
    nodes { reporter { iso3 } reporterGroup { code } partner { iso3 } partnerGroup { code } year flow basis
            source { key } rows sumUsd minUsd maxUsd averageUsd growth share ratio bases sources { key }
            partialYears damaged notAdded }
  }
}`

/** Asks the API for trade by groups. */
export async function aggregate(asked: Asked, directive?: string) {
  const data = await read<{ tradeAggregate: { totalCount: number; nodes: Group[] } }>(
    tradeAggregateQuery(directive),
    { ...asked },
  )
  return data.tradeAggregate
}

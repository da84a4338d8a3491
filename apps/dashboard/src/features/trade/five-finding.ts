import { type Lead, lastLead, leadsByYear } from "./five-lead"
import type { TradeLine } from "./trade-lines"
import type { TradeParams } from "./trade-params"
import { listed, measurePhrase, type TradeWords } from "./trade-words"

export interface StateLines {
  code: string
  name: string
  lines: readonly TradeLine[]
}

export interface FiveInput {
  params: Pick<TradeParams, "measure" | "mode">
  states: readonly StateLines[]
  /** The partners chosen, by name, whether they have figures or not. */
  partners: readonly string[]
}

/** A balance or an index ranks something else than trade: nobody leads by it. */
function hasLeads({ params, partners }: FiveInput): boolean {
  return params.measure !== "balance" && params.mode !== "index" && partners.length > 1
}

function leadsOf({ states, partners }: FiveInput): Lead[] {
  return states.flatMap(({ name, lines }) => {
    const found = lastLead(lines, partners.length)
    return found ? [{ state: name, ...found }] : []
  })
}

/** Who leads in how many states, and of which years that is told. */
export function fiveFinding(t: TradeWords, input: FiveInput): string {
  const leads = hasLeads(input) ? leadsOf(input) : []
  const byYear = leadsByYear(leads)
  if (!byYear)
    return t("five.plain", {
      measure: measurePhrase(t, input.params.measure, t("parties.CA5")),
      partners: listed(t, input.partners),
    })
  const { year, all, counts, others } = byYear
  const each = (told: readonly Lead[]) =>
    listed(
      t,
      told.map(({ state, year, leader }) =>
        t("five.other", { state, year: String(year), name: leader }),
      ),
    )
  if (all === 1) return t("five.findingEach", { others: each(leads) })
  const counted = counts.map(([name, count]) =>
    t("five.leads", { name, count: String(count), all: String(all) }),
  )
  const words = { year: String(year), leads: listed(t, counted) }
  return others.length > 0
    ? t("five.findingMixed", { ...words, others: each(others) })
    : t("five.finding", words)
}

/** The states of which no lead can be told, said where the others' is. */
export function fiveNotes(t: TradeWords, input: FiveInput): string[] {
  if (!hasLeads(input)) return []
  const led = new Set(leadsOf(input).map(({ state }) => state))
  const without = input.states.flatMap(({ name }) => (led.has(name) ? [] : [name]))
  return without.length > 0 ? [t("five.noLead", { states: listed(t, without) })] : []
}

import { createTranslator } from "next-intl"
import { expect, test } from "vitest"
import en from "@/messages/en/trade.json"
import ru from "@/messages/ru/trade.json"
import zh from "@/messages/zh/trade.json"
import { fiveFinding, fiveNotes, type StateLines } from "./five-finding"
import { figure, series } from "./samples"
import { amountLines } from "./trade-lines"

const english = createTranslator({ locale: "en", messages: { trade: en }, namespace: "trade" })
const russian = createTranslator({ locale: "ru", messages: { trade: ru }, namespace: "trade" })
const chinese = createTranslator({ locale: "zh", messages: { trade: zh }, namespace: "trade" })

/** A state with China's and Russia's figures to these years. */
function state(name: string, china: number | null, russia: number | null, ahead = 2): StateLines {
  const partners = [
    ...(china ? [series("China", { [china]: figure(ahead) })] : []),
    ...(russia ? [series("Russia", { [russia]: figure(1) })] : []),
  ]
  return { code: name, name, lines: amountLines(partners) }
}

const params = { measure: "turnover", mode: "amount" } as const
const partners = ["China", "Russia"]
const whole = [state("Kazakhstan", 2023, 2023), state("Uzbekistan", 2023, 2023, 0.5)]

test("the lead is told with its year, and apart of states told of another year", () => {
  expect(fiveFinding(english, { params, partners, states: whole })).toBe(
    "The lead in 2023: China in 1 of 2, Russia in 1 of 2",
  )
  const mixed = { params, partners, states: [...whole, state("Tajikistan", 2022, 2022)] }
  expect(fiveFinding(english, mixed)).toBe(
    "The lead in 2023: China in 1 of 2, Russia in 1 of 2; Tajikistan (2022): China",
  )
  expect(fiveFinding(russian, mixed)).toBe(
    "Кто впереди в 2023 г.: China в 1 из 2, Russia в 1 из 2; Tajikistan (2022 г.): China",
  )
  expect(fiveFinding(chinese, mixed)).toBe(
    "2023年谁领先：China在2国中的1国、Russia在2国中的1国；Tajikistan（2022年）：China",
  )
})

test("where every state has another year, each is told by itself", () => {
  const states = [state("Kazakhstan", 2023, 2023), state("Tajikistan", 2022, 2022)]
  expect(fiveFinding(english, { params, partners, states })).toBe(
    "The lead: Kazakhstan (2023): China, Tajikistan (2022): China",
  )
})

test("a state in which one partner alone has figures is not counted, and that is said", () => {
  const input = { params, partners, states: [...whole, state("Turkmenistan", 2023, null)] }
  expect(fiveFinding(english, input)).toBe("The lead in 2023: China in 1 of 2, Russia in 1 of 2")
  expect(fiveNotes(english, input)).toEqual([
    "No lead is told of Turkmenistan: in no year do the partners' figures allow it.",
  ])
  expect(fiveNotes(english, { params, partners, states: whole })).toEqual([])
})

test("no lead among balances or indices, of one partner, or where none can be told", () => {
  const balance = { ...params, measure: "balance" } as const
  expect(fiveFinding(english, { params: balance, partners, states: whole })).toBe(
    "Exports minus imports of Central Asia, state by state: China, Russia",
  )
  const index = { ...params, mode: "index" } as const
  const none = { params, partners, states: [state("Turkmenistan", 2023, null)] }
  const said = "Turnover (exports plus imports) of Central Asia, state by state: "
  expect(fiveFinding(english, { params: index, partners, states: whole })).toMatch(said)
  expect(fiveFinding(english, none)).toBe(`${said}China, Russia`)
  expect(fiveFinding(english, { params, partners: ["China"], states: whole })).toBe(`${said}China`)
})

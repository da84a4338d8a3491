import { describe, expect, it, test } from "vitest"
import { type Lead, lastLead, leadsByYear } from "./five-lead"
import { figure, lacking, series } from "./samples"
import { amountLines } from "./trade-lines"

describe("who leads in one state", () => {
  const china = series("CHN", { 2021: figure(1), 2022: figure(5), 2023: figure(5) })

  it("is told of the last year in which every partner has a figure", () => {
    const russia = series("RUS", { 2021: figure(2), 2022: figure(4) })
    const lines = amountLines([china, russia])
    expect(lastLead(lines, 2)).toEqual({ year: 2022, leader: "CHN" })
    expect(lastLead(lines, 3)).toBeNull()
  })
  it("is not told of one partner alone, nor where no year has all", () => {
    expect(lastLead(amountLines([china]), 1)).toBeNull()
    expect(lastLead(amountLines([china]), 2)).toBeNull()
    const russia = series("RUS", { 2019: figure(2) })
    expect(lastLead(amountLines([china, russia]), 2)).toBeNull()
  })
  it("holds against whole figures only: what lacks a part could be more than it seems", () => {
    const russia = series("RUS", { 2021: figure(2), 2022: figure(4, lacking) })
    expect(lastLead(amountLines([china, russia]), 2)).toEqual({ year: 2021, leader: "RUS" })
  })
  it("may lack parts itself: with them it would lead by more", () => {
    const russia = series("RUS", { 2023: figure(6, lacking) })
    expect(lastLead(amountLines([china, russia]), 2)).toEqual({ year: 2023, leader: "RUS" })
  })
})

const lead = (state: string, year: number, leader: string): Lead => ({ state, year, leader })

test("states are counted in the year that most of them share, the others are told one by one", () => {
  const leads = [
    lead("Kazakhstan", 2023, "China"),
    lead("Kyrgyzstan", 2023, "China"),
    lead("Tajikistan", 2022, "Russia"),
    lead("Turkmenistan", 2021, "China"),
    lead("Uzbekistan", 2023, "Russia"),
  ]
  expect(leadsByYear(leads)).toEqual({
    year: 2023,
    all: 3,
    counts: [
      ["China", 2],
      ["Russia", 1],
    ],
    others: [leads[2], leads[3]],
  })
})

test("of two years with as many states the later one counts", () => {
  const leads = [lead("A", 2021, "China"), lead("B", 2023, "Russia")]
  expect(leadsByYear(leads)).toMatchObject({ year: 2023, all: 1, others: [leads[0]] })
  expect(leadsByYear([])).toBeNull()
})

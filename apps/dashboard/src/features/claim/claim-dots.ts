import type { DotGroup, DotPanel, DotPoint } from "@/charts/dot-layout"
import type { Formats } from "@/lib/format"
import type { ClaimFigure, ClaimVerdict, ClaimWords } from "./claim-fragment"
import { figureWords } from "./claim-words"

interface Told {
  figure: ClaimFigure
  verdict: ClaimVerdict
}

const isDay = ({ figure }: Told) => figure.unit === "DAY"

/** A second quotation of the same figure is another dot of its row. */
const nameOf = (figure: ClaimFigure) => figure.label.replace(/, also quoted$/, "")

/** "Beginning of visit 2", "Summit 2023 (Xi'an)": what its days have in common. */
function dayName(figure: ClaimFigure): string {
  const [what = ""] = figure.label.split(":")
  return what.replace(/\s*\(.*\)$/, "").replace(/\s+\d+$/, "")
}

function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return year + (month - 1) / 12 + (date - 1) / 365
}

function group<Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value])
  return groups
}

/** The units that a picture compares: those the claim names a value in, else the first that has one. */
function unitsOf(told: readonly Told[]): string[] {
  const drawable = told.filter((one) => !isDay(one) && one.figure.value !== null)
  const claimed = drawable.filter(({ figure }) => figure.claimed !== null)
  const shown = claimed.length > 0 ? claimed : drawable.slice(0, 1)
  return [...new Set(shown.map(({ figure }) => figure.unit))]
}

function pointOf({ figure }: Told): DotPoint {
  return {
    value: Number(figure.value),
    ...(figure.year ? { label: String(figure.year) } : {}),
    hollow: !figure.complete,
  }
}

/** The figures under one name: a row for each set of figures that has it. */
function groupOf(
  told: readonly Told[],
  formats: Formats,
  t: ClaimWords,
  several: boolean,
): DotGroup {
  const [first] = told
  const years = new Set(told.map(({ figure }) => figure.year))
  const [year] = years
  const name = first ? nameOf(first.figure) : ""
  const dated = years.size === 1 && year && !name.includes(String(year))
  const claimed = told.find(({ figure }) => figure.claimed !== null)?.figure
  const rows = [...group(told, ({ verdict }) => verdict.basis).values()].map((ofBasis) => {
    const inTime = ofBasis.toSorted((a, b) => (a.figure.year ?? 0) - (b.figure.year ?? 0))
    const last = inTime.find(({ figure }) => figure.year === inTime.at(-1)?.figure.year)
    const basis = inTime[0]?.verdict.basis
    return {
      label: several && basis ? t(`basis.${basis}`) : "",
      points: inTime.map(pointOf),
      value: last ? figureWords(last.figure, formats, t) : "",
    }
  })
  return {
    title: dated ? `${name}, ${year}` : name,
    rows,
    ...(claimed?.claimed
      ? {
          claimed: {
            value: Number(claimed.claimed),
            text: t("chart.claimed", {
              value: figureWords({ unit: claimed.unit, value: claimed.claimed }, formats, t),
            }),
          },
        }
      : {}),
  }
}

function dayGroup(name: string, told: readonly Told[], formats: Formats): DotGroup {
  const days = told.flatMap(({ figure }) => (figure.day ? [figure.day] : [])).sort()
  const points = days.map((day) => ({ value: yearOf(day), label: day.slice(0, 4) }))
  return { title: name, rows: [{ label: "", points, value: formats.day(days.at(-1)) }] }
}

/** What each set of figures says, beside what was claimed: the panels of a claim's picture. */
export function claimDots(
  verdicts: readonly ClaimVerdict[],
  formats: Formats,
  t: ClaimWords,
): DotPanel[] {
  const told = verdicts.flatMap((verdict) => verdict.figures.map((figure) => ({ figure, verdict })))
  const several = new Set(verdicts.map(({ basis }) => basis)).size > 1
  const amounts = unitsOf(told).map((unit): DotPanel => {
    const ofUnit = told.filter(({ figure }) => figure.unit === unit && figure.value !== null)
    const groups = [...group(ofUnit, ({ figure }) => nameOf(figure)).values()]
    return {
      fromZero: unit !== "YEAR",
      groups: groups.map((named) => groupOf(named, formats, t, several)),
    }
  })
  const days = told.filter(isDay)
  if (days.length < 2) return amounts
  const groups = [...group(days, ({ figure }) => dayName(figure))]
  return [
    ...amounts,
    { fromZero: false, groups: groups.map(([name, named]) => dayGroup(name, named, formats)) },
  ]
}

/** The same in words, for those who do not see it. */
export function dotsInWords(panels: readonly DotPanel[]): string {
  return panels
    .flatMap(({ groups }) => groups)
    .map(({ title, claimed, rows }) => {
      const values = rows.map(({ label, value }) => [label, value].filter(Boolean).join(" "))
      return `${title}: ${[...(claimed ? [claimed.text] : []), ...values].join(", ")}.`
    })
    .join(" ")
}

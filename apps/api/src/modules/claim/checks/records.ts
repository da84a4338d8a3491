import { graphql, type ResultOf } from "@khorgos/types"
import {
  type ClaimCheck,
  defineCheck,
  type FigureDraft,
  type Moment,
  type Unit,
  type Verification,
} from "../claim-check.ts"
import { known } from "../judgement.ts"
import { count, list, longDay } from "../words.ts"
import { failing, untold } from "./parts.ts"
import { dayFigure, sourcesOf, verificationOf } from "./visit-records.ts"

interface Recorded {
  verification: Verification
  source: { key: string }
}

function countFigure(
  label: string,
  unit: Unit,
  rows: readonly Recorded[],
  claimed?: number,
): FigureDraft {
  return {
    label,
    unit,
    value: String(rows.length),
    ...(claimed === undefined ? {} : { claimed: String(claimed) }),
    complete: true,
    ...verificationOf(rows),
    sourceKeys: sourcesOf(rows),
  }
}

const JointStatements = graphql(`
  query JointStatementsOfChinaAndRussia($until: Date!) {
    statements(
      first: 1000
      where: {
        title: { contains: "Joint Statement" }
        date: { lte: $until }
        AND: [
          { parties: { some: { countryIso3: { equals: "CHN" } } } }
          { parties: { some: { countryIso3: { equals: "RUS" } } } }
          { parties: { every: { countryIso3: { in: ["CHN", "RUS"] } } } }
        ]
      }
      orderBy: [{ date: ASC }]
    ) {
      nodes {
        date
        title
        note
        verification
        topics { slug }
        source { key }
      }
    }
  }
`)

function judgeStatements({ statements }: ResultOf<typeof JointStatements>, { until }: Moment) {
  const made = statements.nodes.filter(({ date }) => date <= until)
  const yearOf = ({ date }: { date: string }) => Number(date.slice(0, 4))
  const speaking = made.filter(({ topics }) =>
    topics.some(({ slug }) => slug === "color-revolutions"),
  )
  const years = new Set(speaking.map(yearOf))
  const inWindow = (last: number) => [last - 2, last - 1, last].filter((each) => years.has(each))
  const last = Array.from({ length: Number(until.slice(0, 4)) - 2001 + 1 }, (_, i) => 2001 + i)
    .toSorted((one, other) => inWindow(other).length - inWindow(one).length || other - one)
    .at(0)
  const window = last === undefined ? [] : [last - 2, last - 1, last]
  const parts = window.map((year) => ({
    text: `a joint statement of ${year}`,
    answer: years.has(year) ? ("yes" as const) : ("unknown" as const),
  }))
  const silent = made.filter((each) => window.includes(yearOf(each)) && !speaking.includes(each))
  return [
    {
      basis: "statements" as const,
      whose: "the records of joint statements of China and Russia",
      parts,
      sentence:
        speaking.length > 0
          ? `Joint statements that the data have speak of color revolutions in ${list([...years].map(String))}.${untold(parts)}`
          : "No joint statement that the data have speaks of color revolutions.",
      figures: [
        countFigure(
          "Joint statements on color revolutions in three years running",
          "statements",
          speaking.filter((each) => window.includes(yearOf(each))),
          3,
        ),
        ...made.map((each) =>
          dayFigure(
            speaking.includes(each)
              ? `Speaks of color revolutions: ${each.title}`
              : `No such wording in what was read: ${each.title}`,
            each.date,
            each,
          ),
        ),
      ],
      caveats: [
        "A topic is what was found in what was read of a text, not always all of it: one that is not recorded may still be there.",
        ...silent.map(({ date, note }) => `${longDay(date)}: ${note}`),
      ],
    },
  ]
}

const Summits = graphql(`
  query SummitsWithTheFive($until: Date!) {
    events(
      first: 1000
      where: {
        seriesSlug: { in: ["china-central-asia", "russia-central-asia"] }
        startDate: { lte: $until }
      }
      orderBy: [{ startDate: ASC }]
    ) {
      nodes {
        name
        city
        startDate
        verification
        host { iso3 }
        series { slug }
        source { key }
      }
    }
  }
`)

function judgeSummit({ events }: ResultOf<typeof Summits>, { until }: Moment) {
  const held = events.nodes.filter(({ startDate }) => startDate <= until)
  const chinese = held.filter(({ series }) => series?.slug === "china-central-asia")
  const russian = held.filter(({ series }) => series?.slug === "russia-central-asia")
  const inPerson = chinese.filter(({ city }) => city !== "video")
  const [first] = inPerson
  const parts = [
    {
      text: "a summit in person in Xi'an in 2023",
      answer: known(
        inPerson.some(({ city, startDate }) => city === "Xi'an" && startDate.startsWith("2023")),
      ),
    },
    {
      text: "the first in person",
      answer: known(first?.city === "Xi'an" && first.startDate.startsWith("2023")),
    },
    { text: "a sign that China is displacing Russia", answer: "unknown" as const },
  ]
  return [
    {
      basis: "events" as const,
      whose: "the records of summits with the five",
      parts,
      sentence: first
        ? `The first China-Central Asia summit in person was in ${first.city} on ${longDay(first.startDate)}; summits up to ${longDay(until)}: ${count(inPerson.length)} in person, and ${count(russian.length)} of Russia and the five.${failing(parts)}${untold(parts)}`
        : "The data have no China-Central Asia summit in person.",
      figures: [
        countFigure("China-Central Asia summits in person", "events", inPerson),
        countFigure("Russia-Central Asia summits", "events", russian),
        ...chinese.map((each) =>
          dayFigure(`${each.name} (${each.city ?? "place unknown"})`, each.startDate, each),
        ),
      ],
      caveats: [
        "What a summit is taken as a sign of cannot be decided from records.",
        "A summit counts as in person unless its place is recorded as video.",
      ],
    },
  ]
}

export const recordChecks: Record<string, ClaimCheck> = {
  "joint-statements-three-years": defineCheck({
    document: JointStatements,
    reading:
      "Statements of China and Russia alone whose title says joint statement, with color revolutions among their topics, in each of three years running: the three with most of them.",
    counts: "days",
    variables: ({ until }) => ({ until }),
    cutsItself: true,
    judge: judgeStatements,
  }),
  "china-central-asia-summit-2023": defineCheck({
    document: Summits,
    reading:
      "The first event of the series China-Central Asia that was not a video meeting took place in Xi'an in 2023. Whether it is a sign of anything is left open.",
    counts: "days",
    variables: ({ until }) => ({ until }),
    cutsItself: true,
    judge: judgeSummit,
  }),
}

import { createTranslator } from "next-intl"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { formats } from "@/lib/format"
import en from "@/messages/en/visit.json"
import type { Ranking } from "./ranking-data"
import { listed, rankingDrawing } from "./ranking-marks"

const words = {
  locale: "en",
  t: createTranslator({ locale: "en", messages: { visit: en }, namespace: "visit" }),
  formats: formats("en"),
  nameOf: ({ name }: { name: string }) => name,
  placeOf: ({ name }: { name: string }) => name,
} as const

function ranking(hosts: number): Ranking {
  return {
    of: "hosts",
    subject: "Xi Jinping",
    subjectInSentence: "Xi Jinping",
    subjectIso3: "CHN",
    entries: Array.from({ length: hosts }, (_, at) => ({
      key: `H${at}`,
      name: `Host ${at}`,
      inSentence: `Host ${at}`,
      from: null,
      place: {
        iso3: `H${at}`,
        iso2: null,
        name: `Host ${at}`,
        capitalLatitude: null,
        capitalLongitude: null,
      },
      rank: at + 1,
      tied: false,
      visits: hosts - at,
      firstVisitOn: "2013-03-22",
      lastVisitOn: "2024-07-03",
    })),
    coverage: [],
    firstDay: null,
    answer: { document: "", variables: {}, release: null },
  }
}

function drawn(hosts: number, width: number): string {
  const drawing = rankingDrawing(ranking(hosts), words)
  return drawing.kind === "picture"
    ? renderToStaticMarkup(drawing.draw(width, words.formats).marks)
    : ""
}

test.each([360, 960])("a picture %i wide says how many places it leaves out", (width) => {
  expect(drawn(listed + 59, width)).toContain(">59 more hosts<")
  expect(drawn(listed, width)).not.toContain("more host")
})

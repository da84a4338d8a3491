import { createTranslator } from "next-intl"
import type { CombinedError } from "urql"
import { expect, test } from "vitest"
import { formats } from "@/lib/format"
import ru from "@/messages/ru/edit.json"
import zh from "@/messages/zh/edit.json"
import { troubleOf } from "./edit-faults"
import { faultWords } from "./fault-words"

const russian = createTranslator({ locale: "ru", messages: { edit: ru }, namespace: "edit" })
const chinese = createTranslator({ locale: "zh", messages: { edit: zh }, namespace: "edit" })

/** What a reader is told of a fault as the API tells it. */
function said(fault: object): string[] {
  const extensions = { code: "BAD_USER_INPUT", faults: [{ message: "In English.", ...fault }] }
  const error = { graphQLErrors: [{ message: "All.", extensions }] } as unknown as CombinedError
  const trouble = troubleOf(error)
  if (trouble?.kind !== "faults") throw new Error("These are faults.")
  return trouble.faults.flatMap((each) => [
    faultWords(russian, formats("ru"), { TJK: "Таджикистан" }, each),
    faultWords(chinese, formats("zh"), { TJK: "塔吉克斯坦" }, each),
  ])
}

const overlap = { visit: "x-1", first: "2024-07-04", last: "2024-07-06" }

test.each([
  [
    { reason: "TOO_LONG", values: { longest: 1000 } },
    "Здесь больше 1 000 знаков.",
    "此项超过1,000个字符。",
  ],
  [
    { reason: "SPAN_TOO_LONG", values: { first: "2024-07-03", last: "2024-09-01", longest: 31 } },
    "С 3 июля 2024 г. по 1 сентября 2024 г. — больше 31 дня.",
    "2024年7月3日至2024年9月1日超过31天。",
  ],
  [
    { reason: "VISITS_OVERLAP", values: { ...overlap, country: { iso3: "TJK", name: "In data" } } },
    "Эти дни пересекаются с визитом x-1 (Таджикистан): с 4 июля 2024 г. по 6 июля 2024 г.",
    "这些日期与访问x-1（塔吉克斯坦）重叠：2024年7月4日至2024年7月6日。",
  ],
  [
    { reason: "STATISTICS_ONLY", values: { country: { iso3: "WLD", name: "World" } } },
    "World: так называют только строку статистики, стороной это не бывает.",
    "World只用于统计。",
  ],
  [
    { reason: "NOT_A_YEAR", values: { value: "2024-07-03" }, line: 3, column: "year" },
    "Строка 3, столбец year: «2024-07-03» — не год (от 1900 до 2099).",
    "第3行，year列：“2024-07-03”不是年份（1900至2099）。",
  ],
  [
    { reason: "CELLS_MISSING", values: { cells: 2, columns: 3 }, line: 4, column: null },
    "Строка 4: в строке 2 ячейки, в заголовке 3.",
    "第4行：此行有2个单元格，表头有3个。",
  ],
  [{ reason: "OF_A_NOUN_OF_ONES_OWN", values: {} }, "In English.", "In English."],
  [{}, "In English.", "In English."],
])("%j is told in Russian and Chinese", (fault, inRussian, inChinese) => {
  expect(said(fault).map((text) => text.replaceAll("\u00a0", " "))).toEqual([inRussian, inChinese])
})

test("what an editor may not retract is told with its reason, not as a lost role", () => {
  const extensions = { code: "FORBIDDEN", reason: "INDICATOR_OF_DATA", values: {} }
  const error = { graphQLErrors: [{ message: "No.", extensions }] } as unknown as CombinedError
  expect(troubleOf(error)).toMatchObject({ kind: "faults", faults: [{ field: "", ...extensions }] })
})

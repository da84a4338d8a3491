import { unknown } from "./number-format"

type Language = "en" | "ru" | "zh"

const months: Record<"en" | "ru" | "ruAlone", readonly string[]> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  ru: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
  ruAlone: [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
  ],
}

interface Day {
  year: number
  month: number
  day: number
}

function parts(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split("-").map(Number)
  return { year, month, day }
}

/** A part that is 0 is not said. */
type Writer = (day: Day) => string

const writers: Record<Language, Writer> = {
  en: ({ year, month, day }) =>
    [day || "", months.en[month - 1] ?? "", year || ""].filter(Boolean).join(" "),
  ru: ({ year, month, day }) =>
    [day || "", (day ? months.ru : months.ruAlone)[month - 1] ?? "", year ? `${year} г.` : ""]
      .filter(Boolean)
      .join(" "),
  zh: ({ year, month, day }) =>
    [year ? `${year}年` : "", month ? `${month}月` : "", day ? `${day}日` : ""].join(""),
}

function rangeInChinese(a: Day, b: Day): string {
  const end =
    a.year !== b.year ? b : a.month !== b.month ? { ...b, year: 0 } : { ...b, year: 0, month: 0 }
  return `${writers.zh(a)}至${writers.zh(end)}`
}

export function dayFormats(language: Language) {
  const write = writers[language]

  /** "2024-07-03" is "3 July 2024"; "2024-07" is "July 2024". No zone is ever applied. */
  function day(iso: string | null | undefined): string {
    return iso ? write(parts(iso)) : unknown
  }

  /** "2024-07-03T14:05:00Z" is "3 July 2024, 14:05", in UTC. */
  function moment(iso: string): string {
    return `${day(iso)}${language === "zh" ? " " : ", "}${iso.slice(11, 16)}`
  }

  /** "2–4 July 2024", "30 August – 3 September 2025". */
  function dayRange(start: string, end?: string | null): string {
    if (!end || end === start) return day(start)
    const [a, b] = [parts(start), parts(end)]
    if (language === "zh") return rangeInChinese(a, b)
    if (a.year !== b.year) return `${write(a)} – ${write(b)}`
    if (a.month !== b.month) return `${write({ ...a, year: 0 })} – ${write(b)}`
    return `${a.day}–${write(b)}`
  }

  return { day, moment, dayRange }
}

/** "2000–2023". */
export function yearSpan(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`
}

/** Runs are joined: [2000, 2001, 2002, 2005] is "2000–2002, 2005". */
export function yearRuns(years: readonly number[]): string {
  const runs: [number, number][] = []
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && year === last[1] + 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.map(([from, to]) => yearSpan(from, to)).join(", ") || unknown
}

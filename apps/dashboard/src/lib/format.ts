import { dayFormats } from "./day-format"
import { type Figure, numberFormats } from "./number-format"

export { unknown } from "./number-format"

/** A quantity is a count so large that its magnitude is said in words: people, tonnes. */
export type FigureFormat = "usd" | "count" | "quantity" | "percent" | "ratio"

function build(language: "en" | "ru" | "zh") {
  const numbers = numberFormats(language)

  /** Charts take the name of a format, since functions cannot cross from server to browser. */
  function figure(value: Figure, format: FigureFormat): string {
    if (format === "usd") return numbers.usd(value)
    if (format === "percent") return numbers.percent(value)
    if (format === "quantity") return numbers.count(value)
    return numbers.number(value, format === "ratio" ? 1 : 0)
  }

  function axis(value: number, format: FigureFormat): string {
    if (format === "usd" || format === "quantity") return numbers.usdAxis(value)
    if (format === "percent") return numbers.percent(value).replace(/[.,]0(?=\D*$)/, "")
    return numbers.number(value, Number.isInteger(value) ? 0 : 1)
  }

  return { ...numbers, ...dayFormats(language), figure, axis }
}

export type Formats = ReturnType<typeof build>

const all = { en: build("en"), ru: build("ru"), zh: build("zh") }

/** How numbers and days are written in a language. */
export function formats(language: "en" | "ru" | "zh"): Formats {
  return all[language]
}

/** A figure in plain words: US$ 89.4 bn. */
export function usd(value: number): string {
  const size = Math.abs(value)
  const amount = size >= 1e8 ? `${(size / 1e9).toFixed(1)} bn` : `${(size / 1e6).toFixed(0)} m`
  return `${value < 0 ? "−" : ""}US$ ${amount}`
}

export function percent(value: number): string {
  return `${value.toFixed(1)} %`
}

/** A change in percent with its sign, from a growth factor. */
export function change(factor: number): string {
  const value = (factor - 1) * 100
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(0)} %`
}

const numbers = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
]

/** Small numbers as words. */
export function count(value: number): string {
  return numbers[value] ?? String(value)
}

const places = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
]

/** fifth, sixth; no. 12. */
export function ordinal(place: number): string {
  return places[place - 1] ?? `no. ${place}`
}

export function list(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(items)
}

/** 3 July 2024. */
export function longDay(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

const countries: Record<string, string> = {
  ARE: "the United Arab Emirates",
  CHN: "China",
  EUU: "the European Union",
  FRA: "France",
  JPN: "Japan",
  KAZ: "Kazakhstan",
  KGZ: "Kyrgyzstan",
  KOR: "South Korea",
  RUS: "Russia",
  TJK: "Tajikistan",
  TKM: "Turkmenistan",
  TUR: "Türkiye",
  USA: "the United States",
  UZB: "Uzbekistan",
}

/** A country as a sentence names it. */
export function country(iso3: string): string {
  return countries[iso3] ?? iso3
}

export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

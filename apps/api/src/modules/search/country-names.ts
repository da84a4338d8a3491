import { fold, nameRank } from "./fold.ts"

/** Languages of the dashboard; English is there for names that the data spell otherwise, such as Türkiye. */
const languages = ["en", "ru", "zh"]
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
const codes = letters.flatMap((first) => letters.map((second) => first + second))

const displays = new Map(
  languages.map((language) => [
    language,
    new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  ]),
)

interface Names {
  iso2: string
  names: string[]
}

/** Every country's names in CLDR, folded. */
const countries: Names[] = codes.flatMap((iso2) => {
  const names = languages.flatMap((language) => {
    const display = displays.get(language)?.of(iso2)
    return display ? [fold(display)] : []
  })
  return names.length > 0 ? [{ iso2, names }] : []
})

/** Codes of the countries whose name in any of the languages fits a folded question, and how well. */
export function countriesNamed(asked: string): { iso2: string; rank: number }[] {
  return countries.flatMap(({ iso2, names }) => {
    const ranks = names.flatMap((name) => nameRank(name, asked) ?? [])
    return ranks.length > 0 ? [{ iso2, rank: Math.min(...ranks) }] : []
  })
}

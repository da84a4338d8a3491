export type Figure = string | number | null | undefined
type Language = "en" | "ru" | "zh"

/** What an unknown figure looks like. Never zero, never an empty cell. */
export const unknown = "–"

const space = "\u00a0"
const minus = "−"

interface Words {
  /** How digits are grouped and what stands before decimals. */
  digits: string
  tiers: readonly { size: number; word: string }[]
  /** The same where the amount stands in a sentence; where left out, the tiers are written out already. */
  counts?: readonly string[]
  dollars: (amount: string) => string
}

const words: Record<Language, Words> = {
  en: {
    digits: "en-GB",
    tiers: [
      { size: 1e12, word: `${space}tn` },
      { size: 1e9, word: `${space}bn` },
      { size: 1e6, word: `${space}m` },
    ],
    counts: ["trillion", "billion", "million"],
    dollars: (amount) => `US$${space}${amount}`,
  },
  ru: {
    digits: "ru",
    tiers: [
      { size: 1e12, word: `${space}трлн` },
      { size: 1e9, word: `${space}млрд` },
      { size: 1e6, word: `${space}млн` },
    ],
    dollars: (amount) => `${amount}${space}долл.`,
  },
  zh: {
    digits: "zh-CN",
    tiers: [
      { size: 1e12, word: "万亿" },
      { size: 1e8, word: "亿" },
      { size: 1e4, word: "万" },
    ],
    dollars: (amount) => `${amount}美元`,
  },
}

function toNumber(figure: Figure): number | null {
  if (figure === null || figure === undefined || figure === "") return null
  const n = Number(figure)
  return Number.isFinite(n) ? n : null
}

function signed(n: number, text: string): string {
  return n < 0 && /[1-9]/.test(text) ? `${minus}${text}` : text
}

/** Three significant digits, kept as plain digits. */
function threeDigits(n: number): number {
  return n === 0 ? 0 : Number(n.toPrecision(3))
}

export function numberFormats(language: Language) {
  const { digits, tiers, counts, dollars } = words[language]

  function grouped(n: number, decimals = 0): string {
    return n.toLocaleString(digits, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
  }

  function magnitude(n: number): { text: string; word: string } {
    const rounded = threeDigits(Math.abs(n))
    const tier = tiers.find((t) => rounded >= t.size)
    if (!tier)
      return { text: rounded.toLocaleString(digits, { maximumSignificantDigits: 3 }), word: "" }
    const inTier = rounded / tier.size
    return { text: grouped(inTier, inTier < 100 ? 1 : 0), word: tier.word }
  }

  /** "US$ 89.4 bn": the magnitude in words, never more than three digits. Spaces do not break. */
  function usd(figure: Figure): string {
    const n = toNumber(figure)
    if (n === null) return unknown
    const { text, word } = magnitude(n)
    return signed(n, dollars(`${text}${word}`))
  }

  /** "60 bn", "0.5 bn": for axes, where the unit stands in the subtitle. */
  function usdAxis(figure: Figure): string {
    const n = toNumber(figure)
    if (n === null) return unknown
    const { text, word } = magnitude(n)
    return signed(n, `${text.replace(/[.,]0$/, "")}${word}`)
  }

  /** "20.3 million": how many there are, in words, never more than three digits. */
  function count(figure: Figure): string {
    const n = toNumber(figure)
    if (n === null) return unknown
    const { text, word } = magnitude(n)
    const spelt = counts?.[tiers.findIndex((tier) => tier.word === word)]
    return signed(n, `${text}${spelt ? `${space}${spelt}` : word}`)
  }

  function number(figure: Figure, decimals = 0): string {
    const n = toNumber(figure)
    return n === null ? unknown : signed(n, grouped(Math.abs(n), decimals))
  }

  /** From a share of one: 0.472 is "47%", 0.0472 is "4.7%". */
  function percent(share: Figure): string {
    const n = toNumber(share)
    if (n === null) return unknown
    const value = Math.abs(n) * 100
    const text = grouped(value, value < 9.95 && value > 0 ? 1 : 0)
    return `${signed(n, text)}${language === "ru" ? space : ""}%`
  }

  return { usd, usdAxis, count, number, percent }
}

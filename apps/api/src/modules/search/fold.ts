import { Prisma } from "@khorgos/prisma"

// Written once for both: what is folded here and what PostgreSQL folds must come out the same.
const accents = "\\u0300-\\u036f"
const marks = "\\s!-/:-@\\[-`{-~\\u00a0-\\u00bf\\u2010-\\u206f\\u3000-\\u303f"
const accent = new RegExp(`[${accents}]+`, "g")
const mark = new RegExp(`[${marks}]+`, "g")

/** Words in small letters without accents, one space between them: "Erdoğan’s Türkiye" is "erdogan s turkiye". */
export function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(accent, "").replaceAll(mark, " ").trim().toLowerCase()
}

/** The same of a column, in SQL. */
export function foldSql(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`lower(btrim(regexp_replace(regexp_replace(normalize(${text}, NFKD),
    ${`[${accents}]+`}, '', 'g'), ${`[${marks}]+`}, ' ', 'g')))`
}

/** How well a folded name fits a folded question: 1 whole, 2 its beginning, 3 a word's, 4 a part; null not at all. */
export function nameRank(name: string, asked: string): number | null {
  if (name === asked) return 1
  if (name.startsWith(asked)) return 2
  if (` ${name}`.includes(` ${asked}`)) return 3
  return name.includes(asked) ? 4 : null
}

import { encodeGlobalID } from "@pothos/plugin-relay"
import { builder } from "../../builder.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { Country } from "../country/country.ts"
import { fold } from "./fold.ts"
import { type Found, type SearchKind, searchKinds, searchSql } from "./search-sql.ts"

const longestText = 100
/** Results of a search at most. */
const largestSearch = 100
/** Rows of the tables that a search reads, somewhat more than the data have; ten of them are one point. */
export const searchedRows = 3000

const sentences: Record<SearchKind, string> = {
  country: "A country, or another code beside them.",
  group: "A group of countries.",
  leader: "A leader.",
  organisation: "An international organisation.",
  indicator: "An indicator of a country.",
  event: "A summit or another event.",
  statement: "A joint statement, declaration, message or speech.",
  claim: "A claim of a publication.",
  source: "A source of the data.",
  product: "A good of a product list.",
  visit: "A visit of a leader.",
}
const upper = searchKinds.map(
  (kind) => [kind.toUpperCase(), { value: kind, description: sentences[kind] }] as const,
)
const SearchKindEnum = builder.enumType("SearchKind", {
  description: "What a search can find.",
  values: Object.fromEntries(upper),
})

const types: Record<SearchKind, string> = {
  country: "Country",
  group: "CountryGroup",
  leader: "Leader",
  organisation: "Organisation",
  indicator: "Indicator",
  event: "Event",
  statement: "Statement",
  claim: "Claim",
  source: "Source",
  product: "Product",
  visit: "Visit",
}

/** The key of a row in its global id; a product has two, which Pothos writes as JSON. */
function idKey({ kind, key }: Found): string {
  if (kind !== "product") return key
  const [classification = "", ...code] = key.split(":")
  return JSON.stringify([classification, code.join(":")])
}

type Hit = Found & { land: typeof Country.$inferType | null }
const SearchHit = builder.objectRef<Hit>("SearchHit").implement({
  description: "A row that a search found.",
  fields: (t) => ({
    id: t.id({ resolve: (hit) => encodeGlobalID(types[hit.kind], idKey(hit)) }),
    kind: t.expose("kind", { type: SearchKindEnum, description: "What it is." }),
    key: t.exposeString("key", {
      description:
        "Key by which its own query finds it: iso3, slug, code or key; a product's list and code, with a colon between.",
    }),
    title: t.exposeString("title", {
      description: "Its name or title, in the language of the data; of a visit, who was where.",
    }),
    detail: t.exposeString("detail", {
      nullable: true,
      description:
        "What tells it from others: a leader's latest office, a visit's leader, an event's city, an indicator's unit, a source's licence, a product's list and code.",
    }),
    startDate: t.expose("starts", {
      type: "Date",
      nullable: true,
      description: "Its day, or the first of them; null for what has none.",
    }),
    endDate: t.expose("ends", {
      type: "Date",
      nullable: true,
      description: "The last of its days; null for what has none.",
    }),
    country: t.field({
      type: Country,
      nullable: true,
      description: "The country that it is, that a leader led, or where it took place.",
      resolve: ({ land }) => land,
    }),
    ofKind: t.exposeInt("ofKind", { description: "How many rows of its kind the text fits." }),
  }),
})

function checkedText(asked: string): string {
  const text = fold(asked)
  if (text === "" || asked.length > longestText || asked.includes("\u0000"))
    throw codedError(
      "BAD_USER_INPUT",
      `A text to search for has a letter or a digit, and ${longestText} characters at most.`,
      { argument: "text" },
    )
  return text
}

function checkCount(argument: string, value: number): void {
  if (value < 1 || value > largestSearch)
    throw codedError(
      "PAGE_TOO_LARGE",
      `search(${argument}: ${value}): a search gives 1 to ${largestSearch} results.`,
      { argument, value, largest: largestSearch },
    )
}

builder.queryField("search", (t) =>
  t.field({
    type: [SearchHit],
    description:
      "Rows of any kind that a text finds, the best first: by its code, by the beginning of its title, by a word of it, by a part of it, then by what else is said of it. Capitals and accents do not count. Countries are found by their Russian and Chinese names, too.",
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for, ${longestText} characters at most.`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 20,
        description: `How many results, at most ${largestSearch}; 20 when left out.`,
      }),
      perKind: t.arg.int({
        required: true,
        defaultValue: 10,
        description: `How many results of one kind, at most ${largestSearch}; 10 when left out.`,
      }),
      kinds: t.arg({
        type: [SearchKindEnum],
        description: "What to look for; everything when left out.",
      }),
    },
    complexity: ({ first }) => ({ field: searchedRows / 10 + first, multiplier: first }),
    resolve: async (_root, { text: asked, first, perKind, kinds }): Promise<Hit[]> => {
      const text = checkedText(asked)
      checkCount("first", first)
      checkCount("perKind", perKind)
      const found = await db.$queryRaw<Found[]>(
        searchSql({ text, kinds: kinds ?? searchKinds, first, perKind }),
      )
      const codes = [...new Set(found.flatMap(({ country }) => country ?? []))]
      const countries =
        codes.length > 0 ? await db.country.findMany({ where: { iso3: { in: codes } } }) : []
      const byCode = new Map(countries.map((country) => [country.iso3, country]))
      return found.map((hit) => ({ ...hit, land: byCode.get(hit.country ?? "") ?? null }))
    },
  }),
)

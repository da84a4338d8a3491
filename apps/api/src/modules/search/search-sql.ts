import { Prisma } from "@khorgos/prisma"
import { countriesNamed } from "./country-names.ts"
import { foldSql } from "./fold.ts"

/** Kinds of rows, in the order in which equally good ones come. */
export const searchKinds = [
  "country",
  "leader",
  "organisation",
  "group",
  "indicator",
  "event",
  "statement",
  "claim",
  "source",
  "product",
  "visit",
] as const
export type SearchKind = (typeof searchKinds)[number]

/**
 * Each row as it is found: its codes, its title, and what else speaks of it. One statement reads all kinds; tables have no schema,
 * so that an earlier release is searched as it was.
 */
const rowsOf: Record<SearchKind, Prisma.Sql> = {
  country: Prisma.sql`
    SELECT 'country' AS kind, iso3 AS key, ARRAY[iso3, iso2] AS codes, name AS title,
      concat_ws(' ', official_name, capital) AS more, iso3 AS country, iso2,
      NULL::date AS starts, NULL::date AS ends, NULL AS detail FROM country`,
  group: Prisma.sql`
    SELECT 'group', code, ARRAY[code], name, '', NULL, NULL, NULL, NULL, NULL FROM country_group`,
  leader: Prisma.sql`
    SELECT 'leader', l.slug, ARRAY[l.slug], l.name, concat_ws(' ', c.name, o.offices), l.country_iso3,
      NULL, NULL, NULL, o.latest
    FROM leader l JOIN country c ON c.iso3 = l.country_iso3
    LEFT JOIN (SELECT leader_slug, string_agg(DISTINCT office, ' ') AS offices,
      (array_agg(office ORDER BY start_date DESC))[1] AS latest FROM term GROUP BY 1) o ON o.leader_slug = l.slug`,
  organisation: Prisma.sql`
    SELECT 'organisation', code, ARRAY[code], name, '', NULL, NULL, NULL, NULL, NULL FROM organisation`,
  indicator: Prisma.sql`
    SELECT 'indicator', code, ARRAY[code], name, description, NULL, NULL, NULL, NULL, unit FROM indicator`,
  event: Prisma.sql`
    SELECT 'event', e.slug, ARRAY[e.slug], e.name, concat_ws(' ', e.city, c.name, s.name, to_char(e.start_date, 'YYYY')),
      e.host_iso3, NULL, e.start_date, e.end_date, e.city
    FROM event e LEFT JOIN country c ON c.iso3 = e.host_iso3 LEFT JOIN event_series s ON s.slug = e.series_slug`,
  statement: Prisma.sql`
    SELECT 'statement', s.slug, ARRAY[s.slug], s.title, concat_ws(' ', s.note, t.topics, to_char(s.date, 'YYYY')),
      NULL, NULL, s.date, s.date, NULL
    FROM statement s LEFT JOIN (SELECT p.statement_slug, string_agg(t.name, ' ') AS topics
      FROM statement_topic p JOIN topic t ON t.slug = p.topic_slug GROUP BY 1) t ON t.statement_slug = s.slug`,
  claim: Prisma.sql`
    SELECT 'claim', slug, ARRAY[slug], text, needs, NULL, NULL, said_on, said_on, NULL FROM claim`,
  source: Prisma.sql`
    SELECT 'source', key, ARRAY[key], title, concat_ws(' ', licence, url), NULL, NULL, NULL, NULL, licence FROM source`,
  product: Prisma.sql`
    SELECT 'product', p.classification_code || ':' || p.code, CASE WHEN p.code ~ '[0-9]' THEN ARRAY[p.code] END, coalesce(p.name, p.code), c.name,
      NULL, NULL, NULL, NULL, p.classification_code || ' ' || p.code
    FROM product p JOIN product_classification c ON c.code = p.classification_code`,
  visit: Prisma.sql`
    SELECT 'visit', v.slug, ARRAY[v.slug], l.name || ' in ' || c.name,
      concat_ws(' ', array_to_string(v.cities, ' '), to_char(v.start_date, 'YYYY'), v.summary),
      v.host_iso3, NULL, v.start_date, v.end_date, l.name
    FROM visit v JOIN leader l ON l.slug = v.leader_slug JOIN country c ON c.iso3 = v.host_iso3`,
}

export interface Found {
  kind: SearchKind
  key: string
  title: string
  country: string | null
  starts: Date | null
  ends: Date | null
  detail: string | null
  /** Rows of this kind that fit. */
  ofKind: number
}

export interface Question {
  /** Folded, and not empty. */
  text: string
  kinds: readonly SearchKind[]
  first: number
  perKind: number
}

/**
 * The best rows, best first: a code that is the text itself; then titles that are, begin with, have a word that begins with, or
 * contain it; then rows that have all its words, at the beginning of theirs or inside, the more of
 * them in the title the better.
 */
export function searchSql({ text, kinds, first, perKind }: Question): Prisma.Sql {
  const wanted = searchKinds.filter((kind) => kinds.includes(kind))
  const named = countriesNamed(text)
  const words = text.split(" ")
  // The first part names the columns; it is empty where countries are not wanted.
  const none = Prisma.sql`${rowsOf.country} WHERE false`
  const all = Prisma.join([none, ...wanted.map((kind) => rowsOf[kind])], " UNION ALL ")
  const hasAll = (before: string) =>
    Prisma.sql`(SELECT bool_and(strpos(title_words || more_words, ${before} || word) > 0) FROM unnest(${words}::text[]) AS word)`
  return Prisma.sql`
    WITH row_ AS (${all}),
    folded AS (SELECT *, ' ' || ${foldSql(Prisma.sql`title`)} || ' ' AS title_words,
      ${foldSql(Prisma.sql`more`)} || ' ' AS more_words FROM row_),
    ranked AS (SELECT *, CASE
      WHEN ${text} = ANY (SELECT ${foldSql(Prisma.sql`code`)} FROM unnest(codes) AS code) THEN 0
      WHEN title_words = ' ' || ${text} || ' ' THEN 1
      WHEN starts_with(title_words, ' ' || ${text}) THEN 2
      WHEN strpos(title_words, ' ' || ${text}) > 0 THEN 3
      WHEN strpos(title_words, ${text}) > 0 THEN 4
      WHEN ${hasAll(" ")} THEN 5
      WHEN ${hasAll("")} THEN 6 END AS own_rank,
      (SELECT count(*) FROM unnest(${words}::text[]) AS word WHERE strpos(title_words, ' ' || word) > 0) AS hits
      FROM folded),
    fit AS (SELECT ranked.*, least(own_rank, named.rank) AS fit FROM ranked
      LEFT JOIN unnest(${named.map(({ iso2 }) => iso2)}::text[], ${named.map(({ rank }) => rank)}::int[])
        AS named (iso2, rank) USING (iso2)),
    placed AS (SELECT *, count(*) OVER (PARTITION BY kind)::int AS of_kind,
      row_number() OVER (PARTITION BY kind ORDER BY fit, hits DESC, starts DESC NULLS LAST, title, key) AS place
      FROM fit WHERE fit IS NOT NULL)
    SELECT kind, key, title, country, starts, ends, detail, of_kind AS "ofKind" FROM placed
    WHERE place <= ${perKind}
    ORDER BY fit, hits DESC, array_position(${[...searchKinds]}::text[], kind), place LIMIT ${first}`
}

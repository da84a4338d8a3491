import type { Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { shownOn } from "@/figure/forms"
import { today } from "@/lib/today"
import { type Ranking, readRanking } from "./ranking-data"
import { findings } from "./ranking-finding"
import { rankingDrawing } from "./ranking-marks"
import { rankingAddress, readVisitParams, type VisitParams } from "./visit-params"
import { ownSources } from "./visit-rows"
import { getVisitWords, type VisitWords } from "./visit-words"

function title({ of, entries, subjectInSentence }: Ranking, until: string, words: VisitWords) {
  const { t, formats, locale } = words
  const { first, second } = findings(entries, locale)
  const values = { subject: subjectInSentence, day: formats.day(until) }
  if (!first) return t(`ranking.${of}.none`, values)
  const count = { count: first.visits, size: first.size, names: first.names ?? "" }
  const lead = first.names
    ? t(`ranking.${of}.first`, { ...values, ...count })
    : t(`ranking.${of}.many`, { ...values, ...count })
  if (!second?.names) return t("ranking.sentence", { lead })
  return t("ranking.sentenceWith", {
    lead,
    next: t(`ranking.${of}.second`, {
      names: second.names,
      count: second.visits,
      size: second.size,
    }),
  })
}

function columns({ of }: Ranking, { t }: VisitWords): FigureColumn[] {
  const who: FigureColumn[] =
    of === "hosts"
      ? [
          { name: "host_iso3", header: t("columns.hostCode"), type: "text" },
          { name: "host", header: t("columns.host"), type: "text" },
        ]
      : [
          { name: "leader_slug", header: t("columns.leaderKey"), type: "text" },
          { name: "leader", header: t("columns.leader"), type: "text" },
          { name: "leader_country_iso3", header: t("columns.countryCode"), type: "text" },
          { name: "leader_country", header: t("columns.country"), type: "text" },
        ]
  return [
    { name: "rank", header: t("columns.rank"), type: "integer" },
    { name: "tied", header: t("columns.tied"), type: "boolean" },
    ...who,
    { name: "visits", header: t("columns.visits"), type: "integer" },
    { name: "first_visit_on", header: t("columns.firstVisit"), type: "day" },
    { name: "last_visit_on", header: t("columns.lastVisit"), type: "day" },
  ]
}

function rows({ of, entries }: Ranking): Figure["rows"] {
  return entries.map((entry) => ({
    rank: entry.rank,
    tied: entry.tied,
    ...(of === "hosts"
      ? { host_iso3: entry.key, host: entry.name }
      : {
          leader_slug: entry.key,
          leader: entry.name,
          leader_country_iso3: entry.place.iso3,
          leader_country: entry.from,
        }),
    visits: entry.visits,
    first_visit_on: entry.firstVisitOn,
    last_visit_on: entry.lastVisitOn,
  }))
}

function coverageNotes({ coverage }: Ranking, { t, formats }: VisitWords): string[] {
  if (coverage.length === 0) return [t("coverage.none")]
  return coverage.map((row) =>
    t.markup("coverage.row", {
      leaders: row.leaders,
      completeness: t(`coverage.${row.completeness}`),
      days: formats.dayRange(row.fromDate, row.toDate),
      note: row.note,
      who: (words) => words,
    }),
  )
}

export interface RankingFigure {
  ranking: Ranking
  figure: Figure
  words: VisitWords
}

/** The ranking as data for the page, and as a figure for all other forms. */
export async function makeRanking(params: VisitParams): Promise<RankingFigure> {
  const words = await getVisitWords()
  const ranking = await readRanking(params, words)
  const { t, formats } = words
  const { of, subjectInSentence, entries, answer } = ranking
  const values = { subject: subjectInSentence, day: formats.day(params.until) }
  const visits = entries.reduce((sum, entry) => sum + entry.visits, 0)
  const figure: Figure = {
    ...shownOn(rankingAddress(params), "visits-ranking"),
    title: title(ranking, params.until, words),
    subtitle: t(`ranking.${of}.subtitle`, {
      ...values,
      stopovers: params.stopovers ? "with" : "without",
    }),
    notes: [t("coverage.rule"), ...coverageNotes(ranking, words)],
    summary: t(`ranking.${of}.summary`, { ...values, places: entries.length, visits }),
    drawing: entries.length > 0 ? rankingDrawing(ranking, words) : null,
    columns: columns(ranking, words),
    rows: rows(ranking),
    sources: ownSources(visits, words),
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: `${of === "hosts" ? "hostRanking" : "visitorRanking"}.entries[]`,
    },
  }
  return { ranking, figure, words }
}

/** The ranking of the visits page, made of its address. */
export async function rankingFigure(search: SearchParams): Promise<Figure> {
  return (await makeRanking(readVisitParams(search, today()))).figure
}

import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { type Answer, ask } from "@/lib/api"
import { hrefOf } from "@/lib/kept"
import { eventFilter, readEventParams } from "./event-params"

const ListQuery = graphql(`
  query EventList($where: EventFilter) {
    events(first: 1000, where: $where, orderBy: [{ startDate: DESC }, { name: ASC }]) {
      totalCount
      nodes {
        slug name seriesSlug city startDate endDate origin verification
        series { name }
        host { iso3 iso2 name }
        source { key title url }
      }
    }
    compiled: sources(first: 1, where: { key: { startsWith: "KHORGOS" } }) {
      nodes { key title url licence retrievedOn }
    }
  }
`)
export type EventRow = ResultOf<typeof ListQuery>["events"]["nodes"][number]

async function columns(): Promise<FigureColumn[]> {
  const t = await getTranslations("event.columns")
  return [
    { name: "slug", header: t("slug"), type: "text" },
    { name: "name", header: t("name"), type: "text" },
    { name: "series", header: t("series"), type: "text" },
    { name: "host_code", header: t("host"), type: "text" },
    { name: "city", header: t("city"), type: "text" },
    { name: "first_day", header: t("start"), type: "day" },
    { name: "last_day", header: t("end"), type: "day" },
    { name: "made_from", header: t("origin"), type: "text" },
    { name: "verification", header: t("verification"), type: "text" },
    { name: "source", header: t("source"), type: "text" },
  ]
}

async function describe(
  search: SearchParams,
  answer: Answer<ResultOf<typeof ListQuery>>,
): Promise<Figure> {
  const t = await getTranslations("event")
  const { series, host, year } = readEventParams(search)
  const { nodes, totalCount } = answer.data.events
  const [latest, earliest] = [nodes[0], nodes.at(-1)]
  return {
    name: "events",
    address: hrefOf("/events", { series, host, year }),
    title:
      latest && earliest
        ? t("figure.span", {
            count: totalCount,
            from: earliest.startDate.slice(0, 4),
            to: latest.startDate.slice(0, 4),
          })
        : t("figure.title", { count: totalCount }),
    subtitle: t("figure.subtitle"),
    notes: nodes.some((event) => event.origin === "VISITS") ? [t("figure.visitsNote")] : [],
    summary: t("figure.title", { count: totalCount }),
    drawing: null,
    columns: await columns(),
    rows: nodes.map((event) => ({
      slug: event.slug,
      name: event.name,
      series: event.seriesSlug,
      host_code: event.host?.iso3 ?? null,
      city: event.city,
      first_day: event.startDate,
      last_day: event.endDate,
      made_from: event.origin,
      verification: event.verification,
      source: event.source.key,
    })),
    sources: answer.data.compiled.nodes,
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "events.nodes[]",
    },
  }
}

/** The list with what its page needs beside the figure. */
export async function eventList(search: SearchParams) {
  const answer = await ask(ListQuery, { where: eventFilter(readEventParams(search)) })
  return { figure: await describe(search, answer), events: answer.data.events.nodes }
}

/** Meetings by series, host and year: the figure "events". */
export async function eventsFigure(search: SearchParams): Promise<Figure> {
  return (await eventList(search)).figure
}

"use client"

import { useFormats } from "@/i18n/formats"
import { useApi } from "@/lib/use-api"
import type { Option, Search } from "./Combobox"

// Whoever sends a document loads it, and what parses it.
const documents = () => import("./search-documents")

export const contains = (word: string) => ({ contains: word, mode: "Insensitive" as const })
export const wordsOf = (text: string) => text.trim().split(/\s+/).filter(Boolean)

/** A day so many days later; the same text where it is no day. */
function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const nearby = 30

/** Trips of the leader, those about the time of the visit where it has days. */
export function useTripSearch(visit: {
  leaderSlug: string
  startDate: string
  endDate: string
}): Search {
  const client = useApi()
  const { dayRange } = useFormats()
  return async (text): Promise<readonly Option[]> => {
    const { leaderSlug, startDate, endDate } = visit
    if (leaderSlug === "") return []
    const about =
      startDate && endDate
        ? {
            startDate: { lte: later(endDate, nearby) },
            endDate: { gte: later(startDate, -nearby) },
          }
        : {}
    const { data } = await client.query(async () => (await documents()).TripsQuery, {
      where: {
        leaderSlug: { equals: leaderSlug },
        ...about,
        AND: wordsOf(text).map((word) => ({ slug: contains(word) })),
      },
    })
    return (data?.trips.nodes ?? []).map((trip) => ({
      value: trip.slug,
      label: `${dayRange(trip.startDate, trip.endDate)}: ${trip.visits.flatMap(({ cities }) => cities).join(", ")}`,
      hint: trip.slug,
    }))
  }
}

/** Events by their name; those while the visit lasted where nothing is typed. */
export function useEventSearch(visit: { startDate: string; endDate: string }): Search {
  const client = useApi()
  const { dayRange } = useFormats()
  return async (text): Promise<readonly Option[]> => {
    const { startDate, endDate } = visit
    const during =
      text.trim() === "" && startDate && endDate
        ? { startDate: { lte: endDate }, endDate: { gte: startDate } }
        : {}
    const { data } = await client.query(async () => (await documents()).EventsQuery, {
      where: { ...during, AND: wordsOf(text).map((word) => ({ name: contains(word) })) },
    })
    return (data?.events.nodes ?? []).map((event) => ({
      value: event.slug,
      label: event.name,
      hint: dayRange(event.startDate, event.endDate),
    }))
  }
}

"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { useApi } from "@/lib/use-api"
import { Combobox, type Search } from "./Combobox"
import { contains, useEventSearch, wordsOf } from "./use-searches"

// Whoever sends a document loads it, and what parses it.
const documents = () => import("./search-documents")

function useVisitSearch(): Search {
  const client = useApi()
  const { dayRange } = useFormats()
  return async (text) => {
    const like = (word: string) => ({
      OR: [
        { leader: { name: contains(word) } },
        { host: { name: contains(word) } },
        { summary: contains(word) },
        { slug: contains(word) },
      ],
    })
    const { data } = await client.query(async () => (await documents()).VisitsQuery, {
      where: { AND: wordsOf(text).map(like) },
    })
    return (data?.visits.nodes ?? []).map((visit) => ({
      value: visit.slug,
      label: `${visit.leader.name}, ${visit.cities.join(", ")}`,
      hint: dayRange(visit.startDate, visit.endDate),
    }))
  }
}

function useStatementSearch(): Search {
  const client = useApi()
  const { day } = useFormats()
  return async (text) => {
    const where = { AND: wordsOf(text).map((word) => ({ title: contains(word) })) }
    const { data } = await client.query(async () => (await documents()).StatementsQuery, { where })
    return (data?.statements.nodes ?? []).map(({ slug, title, date }) => ({
      value: slug,
      label: title,
      hint: day(date),
    }))
  }
}

/** Finds a row by typing and opens its form. */
export function FindRow() {
  const t = useTranslations("edit.index")
  const router = useRouter()
  const visits = useVisitSearch()
  const events = useEventSearch({ startDate: "", endDate: "" })
  const statements = useStatementSearch()
  const fields = [
    { noun: "visit", label: t("findVisit"), hint: t("findVisitHint"), search: visits },
    { noun: "event", label: t("findEvent"), hint: t("findEventHint"), search: events },
    {
      noun: "statement",
      label: t("findStatement"),
      hint: t("findStatementHint"),
      search: statements,
    },
  ] as const
  return (
    <div className="grid max-w-[36rem] gap-6">
      {fields.map(({ noun, ...field }) => (
        <Combobox
          key={noun}
          name={noun}
          {...field}
          chosen=""
          onChoose={(option) =>
            option && router.push(`/edit/${noun}/${encodeURIComponent(option.value)}`)
          }
        />
      ))}
    </div>
  )
}

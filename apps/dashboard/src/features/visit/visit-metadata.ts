import type { Metadata } from "next"
import { readVisit } from "./visit-page-data"
import { visitTitle } from "./visit-title"
import { getVisitWords } from "./visit-words"

export async function visitMetadata(slug: string): Promise<Metadata> {
  const [{ visit }, words] = await Promise.all([readVisit(slug), getVisitWords()])
  const days = words.formats.dayRange(visit.startDate, visit.endDate)
  return { title: `${visitTitle(visit, words)}, ${days}`, description: visit.summary }
}

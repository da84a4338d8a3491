import type { VerificationStatus } from "@khorgos/prisma"
import { slug as keyOf } from "@khorgos/prisma/slug"
import { checkParties, type Edit, spanText } from "../change/change.ts"

/** An event as an editor would have it. */
export interface EventDraft {
  name: string
  seriesSlug: string | null
  hostIso3: string | null
  city: string | null
  startDate: Date
  endDate: Date
  verification: VerificationStatus
  participants: string[]
}

async function checkName({ tx, faults }: Edit, name: string, self: string | null): Promise<void> {
  const key = keyOf(name)
  if (name !== "" && key === "") faults.add("input.name", "NO_LETTER_OR_DIGIT", {})
  const same = await tx.event.findFirst({
    where: {
      OR: [
        { name: { equals: name, mode: "insensitive" } },
        ...(self === null ? [{ slug: key }] : []),
      ],
      ...(self === null ? {} : { slug: { not: self } }),
    },
  })
  if (same) faults.add("input.name", "EVENT_RECORDED", { key: same.slug }, same.slug)
}

/** The visits made for an event were made to its host while it lasted. */
async function checkVisits({ tx, faults }: Edit, draft: EventDraft, self: string): Promise<void> {
  const visits = await tx.visit.findMany({
    where: { events: { some: { eventSlug: self } } },
    orderBy: { slug: "asc" },
  })
  for (const { slug, startDate, endDate, hostIso3 } of visits) {
    if (startDate > draft.endDate || endDate < draft.startDate) {
      const values = { visit: slug, ...spanText(startDate, endDate) }
      faults.add("input.startDate", "VISIT_ON_OTHER_DAYS", values, slug)
    }
    if (draft.hostIso3 && hostIso3 !== draft.hostIso3) {
      const values = { visit: slug, country: { iso3: hostIso3 } }
      faults.add("input.hostIso3", "VISIT_ELSEWHERE", values, slug)
    }
  }
}

/** Gathers what is wrong with an event. `self` is its key, null for one that is being recorded. */
export async function checkEvent(
  edit: Edit,
  draft: EventDraft,
  self: string | null,
): Promise<EventDraft> {
  const { tx, faults } = edit
  const { seriesSlug, hostIso3 } = draft
  const tidy = {
    ...draft,
    name: faults.text("input.name", draft.name, 200),
    city: draft.city === null ? null : faults.text("input.city", draft.city, 100),
  }
  await checkName(edit, tidy.name, self)
  if (seriesSlug !== null && !(await tx.eventSeries.findUnique({ where: { slug: seriesSlug } })))
    faults.add("input.seriesSlug", "NO_SUCH_SERIES", { key: seriesSlug.slice(0, 80) })
  const host = hostIso3 && (await tx.country.findUnique({ where: { iso3: hostIso3 } }))
  if (host && host.kind !== "country") faults.add("input.hostIso3", "HOST_NOT_A_COUNTRY", {})
  await checkParties(edit, "input.participants", draft.participants)
  const dated = faults.days(["input.startDate", draft.startDate], ["input.endDate", draft.endDate])
  if (dated && self !== null) await checkVisits(edit, tidy, self)
  return tidy
}

import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { PageHeader } from "@/ui/PageHeader"
import { countryChoices, seriesChoices } from "./choices"
import { Editor } from "./Editor"
import { EditorsOnly } from "./EditorsOnly"
import { EventForm } from "./EventForm"
import { EventToEdit } from "./event-documents"
import { eventStanding } from "./event-edits"
import { namesOf } from "./options"

/** The page that records an event. */
export function NewEvent() {
  return <EditorsOnly>{() => <NewEventForm />}</EditorsOnly>
}

async function NewEventForm() {
  const t = await getTranslations("edit.event")
  const [choices, series] = await Promise.all([countryChoices(), seriesChoices()])
  return (
    <>
      <PageHeader kicker={t("kicker")} title={t("newTitle")} lead={t("newLead")} />
      <EventForm row={null} {...choices} series={series} />
    </>
  )
}

/** The page that corrects or retracts an event. */
export function EventEditor({ slug }: { slug: string }) {
  return <EditorsOnly>{() => <EventEditorForm slug={slug} />}</EditorsOnly>
}

async function EventEditorForm({ slug }: { slug: string }) {
  const [{ event }, choices, series] = await Promise.all([
    query(EventToEdit, { slug }),
    countryChoices(),
    seriesChoices(),
  ])
  if (!event) notFound()
  const { dayRange } = await getFormats()
  const row = eventStanding(event)
  return (
    <Editor
      noun="event"
      slug={slug}
      revision={row.revision}
      title={event.name}
      lead={dayRange(event.startDate, event.endDate)}
      names={namesOf(choices.parties, choices.countries, series)}
    >
      <EventForm row={row} {...choices} series={series} />
    </Editor>
  )
}

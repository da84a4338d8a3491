import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { PageHeader } from "@/ui/PageHeader"
import { countryChoices, leaderChoices } from "./choices"
import { Editor } from "./Editor"
import { EditorsOnly } from "./EditorsOnly"
import { labelOf, namesOf } from "./options"
import { VisitForm } from "./VisitForm"
import { VisitToEdit } from "./visit-documents"
import { visitStanding } from "./visit-edits"

/** The page that records a visit. */
export function NewVisit() {
  return <EditorsOnly>{() => <NewVisitForm />}</EditorsOnly>
}

async function NewVisitForm() {
  const t = await getTranslations("edit.visit")
  const [{ countries }, leaders] = await Promise.all([countryChoices(), leaderChoices()])
  return (
    <>
      <PageHeader kicker={t("kicker")} title={t("newTitle")} lead={t("newLead")} />
      <VisitForm row={null} countries={countries} leaders={leaders} labels={{}} />
    </>
  )
}

/** The page that corrects or retracts a visit. */
export function VisitEditor({ slug }: { slug: string }) {
  return <EditorsOnly>{() => <VisitEditorForm slug={slug} />}</EditorsOnly>
}

async function VisitEditorForm({ slug }: { slug: string }) {
  const [{ visit }, { countries }, leaders] = await Promise.all([
    query(VisitToEdit, { slug }),
    countryChoices(),
    leaderChoices(),
  ])
  if (!visit) notFound()
  const t = await getTranslations("edit.visit")
  const { dayRange } = await getFormats()
  const row = visitStanding(visit)
  const { trip, events, leader, hostIso3, startDate, endDate } = visit
  const labels = {
    [trip.slug]: `${dayRange(trip.startDate, trip.endDate)} (${trip.slug})`,
    ...Object.fromEntries(events.map((event) => [event.slug, event.name])),
  }
  return (
    <Editor
      noun="visit"
      slug={slug}
      revision={row.revision}
      title={t("title", { leader: leader.name, host: labelOf(countries, hostIso3) })}
      lead={dayRange(startDate, endDate)}
      names={{ ...namesOf(countries, leaders), ...labels }}
    >
      <VisitForm row={row} countries={countries} leaders={leaders} labels={labels} />
    </Editor>
  )
}

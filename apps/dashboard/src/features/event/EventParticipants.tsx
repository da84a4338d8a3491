import { graphql, type ResultOf } from "@khorgos/types"
import { getLocale, getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { listsMembers, withoutVisit } from "./attendance"

export const ParticipationFields = graphql(`
  fragment ParticipationFields on Event @_unmask {
    origin startDate endDate
    host { iso3 iso2 name }
    participants { iso3 iso2 name }
    series { organisationCode }
  }
`)
export type Participation = ResultOf<typeof ParticipationFields>

interface EventParticipantsProps {
  event: Participation
  visits: readonly { leader: { country: { iso3: string } } }[]
}

/** Who took part: members of the time or those who came, told apart. */
export async function EventParticipants({ event, visits }: EventParticipantsProps) {
  const t = await getTranslations("event.page")
  const locale = await getLocale()
  const nameOf = await getCountryNames()
  const order = new Intl.Collator(locale)
  const { participants, host } = event
  if (participants.length === 0)
    return (
      <Section heading={t("participants")} id="participants">
        <EmptyState title={t("noParticipants")}>
          {event.origin === "VISITS" && t("noParticipantsVisits")}
        </EmptyState>
      </Section>
    )
  const members = listsMembers(event.series?.organisationCode)
  const visitors = visits.map((visit) => visit.leader.country)
  const missing = visits.length > 0 ? withoutVisit(participants, visitors, host) : []
  const named = participants
    .map((country) => ({ ...country, shown: nameOf(country) }))
    .sort((a, b) => order.compare(a.shown, b.shown))
  return (
    <Section
      heading={t("participants")}
      id="participants"
      subtitle={members ? t("membership") : t("attendance")}
    >
      <ul className="columns-2 gap-x-10 text-small sm:columns-3">
        {named.map((country) => (
          <li key={country.iso3} className="break-inside-avoid py-1">
            <Link href={`/countries/${country.iso3}`} className="link">
              {country.shown}
            </Link>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="mt-4 max-w-prose text-muted text-small">
          {t("unvisited", {
            names: new Intl.ListFormat(locale).format(missing.map(nameOf)),
          })}
        </p>
      )}
    </Section>
  )
}

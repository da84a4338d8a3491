import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"

const RecordsQuery = graphql(`
  query CountryRecords($iso3: CountryCode!) {
    country(iso3: $iso3) {
      eventsHosted(first: 6, orderBy: [{ startDate: DESC }]) {
        totalCount
        nodes { slug name city startDate endDate }
      }
    }
    statements(
      first: 6
      where: { parties: { some: { countryIso3: { equals: $iso3 } } } }
      orderBy: [{ date: DESC }]
    ) {
      totalCount
      nodes { slug title date }
    }
  }
`)

interface Entry {
  href: string
  day: string
  when: string
  title: string
  note?: string | null
}

interface ColumnProps {
  heading: string
  note: string
  entries: readonly Entry[]
  all: { href: string; words: string }
}

function Column({ heading, note, entries, all }: ColumnProps): ReactNode {
  return (
    <section className="min-w-0">
      <h2 className="font-semibold font-serif text-heading">{heading}</h2>
      <p className="mt-1 mb-3 text-muted text-small">{note}</p>
      {entries.length > 0 && (
        <>
          <ol>
            {entries.map((entry) => (
              <li key={entry.href} className="border-rule border-b py-2.5 text-small last:border-0">
                <time dateTime={entry.day} className="block text-muted text-note">
                  {entry.when}
                  {entry.note && `, ${entry.note}`}
                </time>
                <Link href={entry.href} className="link">
                  {entry.title}
                </Link>
              </li>
            ))}
          </ol>
          <p className="mt-3 text-small">
            <Link href={all.href} className="link">
              {all.words}
            </Link>
          </p>
        </>
      )}
    </section>
  )
}

/** Meetings that were held there, and texts to which it is a party. */
export async function CountryRecords({ iso3 }: { iso3: string }) {
  const { country, statements } = await query(RecordsQuery, { iso3 })
  const t = await getTranslations("country.records")
  const formats = await getFormats()
  const events = country?.eventsHosted
  return (
    <div className="grid gap-x-14 gap-y-10 border-rule border-t pt-6 pb-12 md:grid-cols-2">
      <Column
        heading={t("events")}
        note={
          events && events.totalCount > 0
            ? t("eventsNote", { count: events.totalCount })
            : t("noEvents")
        }
        entries={(events?.nodes ?? []).map((event) => ({
          href: `/events/${event.slug}`,
          day: event.startDate,
          when: formats.dayRange(event.startDate, event.endDate),
          title: event.name,
          note: event.city,
        }))}
        all={{ href: `/events?host=${iso3}`, words: t("allEvents") }}
      />
      <Column
        heading={t("statements")}
        note={
          statements.totalCount > 0
            ? t("statementsNote", { count: statements.totalCount })
            : t("noStatements")
        }
        entries={statements.nodes.map((statement) => ({
          href: `/statements/${statement.slug}`,
          day: statement.date,
          when: formats.day(statement.date),
          title: statement.title,
        }))}
        all={{ href: `/statements?party=${iso3}`, words: t("allStatements") }}
      />
    </div>
  )
}

import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { statementsOf } from "./attendance"
import type { Participation } from "./EventParticipants"

const StatementsQuery = graphql(`
  query EventStatements($from: Date!, $to: Date!) {
    statements(first: 50, where: { date: { gte: $from, lte: $to } }) {
      nodes { slug title date parties { iso3 } }
    }
  }
`)

/** What was put on paper on the meeting's days; nothing where nothing was. */
export async function EventStatements({ event }: { event: Participation }) {
  const { statements } = await query(StatementsQuery, { from: event.startDate, to: event.endDate })
  const texts = statementsOf(statements.nodes, event.participants, event.host)
  if (texts.length === 0) return null
  const t = await getTranslations("event.page")
  const formats = await getFormats()
  return (
    <Section heading={t("statements")} subtitle={t("statementsNote")} id="statements">
      <ul>
        {texts.map((text) => (
          <li key={text.slug} className="border-rule border-b py-2.5 text-small last:border-0">
            <time dateTime={text.date} className="block text-muted text-note">
              {formats.day(text.date)}
            </time>
            <Link href={`/statements/${text.slug}`} className="link">
              {text.title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { getFormats } from "@/i18n/server-formats"
import { Link } from "@/ui/Link"
import { RowHistory } from "@/ui/RowHistory"
import { SourceNote } from "@/ui/SourceNote"

export const EventAsideFields = graphql(`
  fragment EventAsideFields on Event @_unmask {
    slug origin verification
    source { key title url }
    history { id action reason changedAt author { name } fields { field before after } }
    series {
      slug name
      events(first: 7, orderBy: [{ startDate: DESC }]) { totalCount nodes { slug name startDate } }
    }
  }
`)

interface EventAsideProps {
  event: ResultOf<typeof EventAsideFields>
  mayEdit: boolean
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="border-rule border-t py-5">
      <h2 className="mb-2 font-semibold text-small">{heading}</h2>
      {children}
    </section>
  )
}

/** Where the record comes from, what editors did to it, and the other meetings of its series. */
export async function EventAside({ event, mayEdit }: EventAsideProps) {
  const t = await getTranslations("event")
  const formats = await getFormats()
  const { series, history } = event
  return (
    <aside aria-label={t("page.facts")}>
      <Part heading={t("page.facts")}>
        <SourceNote source={event.source} verification={event.verification} />
        <p className="mt-2 text-muted text-note">
          {t("columns.origin")}: {t("origin", { origin: event.origin })}
        </p>
        {mayEdit && (
          <p className="no-print mt-3 text-small">
            <Link href={`/edit/event/${event.slug}`} className="link">
              {t("page.edit")}
            </Link>
          </p>
        )}
      </Part>
      {history.length > 0 && (
        <Part heading={t("page.history")}>
          <RowHistory changes={history} />
        </Part>
      )}
      {series && series.events.totalCount > 1 && (
        <Part heading={series.name}>
          <ul className="grid gap-2 text-small">
            {series.events.nodes.map((other) => (
              <li key={other.slug}>
                <Link
                  href={`/events/${other.slug}`}
                  className="link"
                  aria-current={other.slug === event.slug ? "page" : undefined}
                >
                  {other.name}
                </Link>
                <span className="block text-muted text-note">{formats.day(other.startDate)}</span>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-small">
            <Link href={`/events?series=${series.slug}`} className="link">
              {t("page.all", { count: series.events.totalCount, series: series.name })}
            </Link>
          </p>
        </Part>
      )}
    </aside>
  )
}

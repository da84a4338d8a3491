import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { BarList } from "@/charts/BarList"
import { colourKeyOf } from "@/charts/country-colours"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"

export const HostFields = graphql(`
  fragment HostFields on HostRanking @_unmask {
    rule
    coverage { slug leaders fromDate toDate completeness note }
    entries { rank tied visits lastVisitOn host { iso3 iso2 name } }
  }
`)

interface LeaderHostsProps {
  slug: string
  name: string
  ranking: ResultOf<typeof HostFields>
  until: string
}

const shown = 12

/** The counting rule, and how far the trips are covered. */
async function Trust({ ranking }: Pick<LeaderHostsProps, "ranking">) {
  const t = await getTranslations("leader.coverage")
  const formats = await getFormats()
  return (
    <div className="text-muted text-note">
      <p>{ranking.rule}</p>
      {ranking.coverage.length === 0 ? (
        <p className="mt-2 text-warn">{t("none")}</p>
      ) : (
        <ul className="mt-2 grid gap-1">
          {ranking.coverage.map((row) => (
            <li key={row.slug}>
              <span className="font-medium text-ink">
                {t("line", { leaders: row.leaders, completeness: row.completeness })}
              </span>
              , {formats.dayRange(row.fromDate, row.toDate)}: {row.note}.
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Where a leader went, most often first, and how far that can be trusted. */
export async function LeaderHosts({ slug, name, ranking, until }: LeaderHostsProps) {
  const t = await getTranslations("leader")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  const { entries } = ranking
  return (
    <Section
      heading={t("hosts.heading")}
      subtitle={t("hosts.subtitle", { day: formats.day(until) })}
      actions={
        entries.length > 0 && (
          <Link href={`/visits?leader=${slug}`} className="link">
            {t("hosts.timeline")}
          </Link>
        )
      }
    >
      {entries.length === 0 ? (
        <EmptyState title={t("hosts.none")}>{t("hosts.noneHint")}</EmptyState>
      ) : (
        <div className="grid gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div>
            <BarList
              summary={t("hosts.summary", { name })}
              items={entries.slice(0, shown).map((entry) => ({
                id: entry.host.iso3,
                label: nameOf(entry.host),
                note: t("hosts.last", { day: formats.day(entry.lastVisitOn) }),
                value: entry.visits,
                rank: entry.rank,
                tied: entry.tied,
                colour: colourKeyOf(entry.host.iso3),
                href: `/visits?who=${slug}&host=${entry.host.iso3}#list`,
              }))}
            />
            {entries.length > shown && (
              <p className="mt-3 text-muted text-note">
                {t("hosts.more", { count: entries.length - shown })}
              </p>
            )}
          </div>
          <Trust ranking={ranking} />
        </div>
      )}
    </Section>
  )
}

import { publicUrl } from "@/lib/env"
import { CopyButton } from "@/ui/CopyButton"
import { Section } from "@/ui/Section"
import type { VisitPageData } from "./visit-page-data"
import { visitTitle } from "./visit-title"
import { getVisitWords } from "./visit-words"

interface VisitCitationProps {
  visit: VisitPageData
  release: { version: string; publishedAt: string } | null
}

/** How to cite the row: frozen to the release, so that the address shows the same values next year. */
export async function VisitCitation({ visit, release }: VisitCitationProps) {
  const words = await getVisitWords()
  const { t, formats } = words
  const page = `${publicUrl()}/visits/${visit.slug}`
  const address = release ? `${page}?release=${release.version}` : page
  const text = t("cite.text", {
    title: visitTitle(visit, words),
    days: formats.dayRange(visit.startDate, visit.endDate),
    year: release?.publishedAt.slice(0, 4) ?? "",
    version: release?.version ?? "",
    address,
  })
  return (
    <Section heading={t("cite.heading")} subtitle={t("cite.subtitle")}>
      <p className="break-words border-rule-strong border-l-2 pl-4 text-small">{text}</p>
      <p className="no-print mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-small">
        <CopyButton text={text} what={t("cite.what")} />
        {release && (
          <a href={`/visits/${visit.slug}?release=${release.version}`} className="link">
            {t("cite.frozen", { version: release.version })}
          </a>
        )}
      </p>
      <p className="mt-4 break-all text-muted text-note">
        {t("cite.key")} <code>{visit.slug}</code>
      </p>
    </Section>
  )
}

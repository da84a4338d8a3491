import { VerificationBadge } from "@/ui/Badge"
import { Section } from "@/ui/Section"
import type { VisitPageData } from "./visit-page-data"
import { getVisitWords } from "./visit-words"

/** By which source, and how far it was checked. */
export async function VisitProvenance({ visit }: { visit: VisitPageData }) {
  const { t, formats } = await getVisitWords()
  const { source, verification, dateCheck } = visit
  return (
    <Section heading={t("source.heading")}>
      <p className="font-medium">
        {source.url ? (
          <a href={source.url} rel="noreferrer" className="link">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </p>
      <p className="mt-1 break-all text-muted text-note">{source.url ?? t("source.noAddress")}</p>
      <dl className="mt-4 grid gap-3 text-small">
        <div>
          <dt className="sr-only">{t("source.check")}</dt>
          <dd>
            <VerificationBadge status={verification === "STORED" ? "stored" : "recalled"} />
            <span className="block text-muted">{t(`checkNotes.${verification}`)}</span>
          </dd>
        </div>
        <div>
          <dt className="font-medium">{t("source.days")}</dt>
          <dd className="text-muted">{t(`dateCheckNotes.${dateCheck}`)}</dd>
        </div>
        <div>
          <dt className="sr-only">{t("source.retrieved")}</dt>
          <dd className="text-muted text-note">
            {t("source.retrievedOn", { day: formats.day(source.retrievedOn) })}
            {source.licence && ` ${t("source.licence", { licence: source.licence })}`}
          </dd>
        </div>
      </dl>
    </Section>
  )
}

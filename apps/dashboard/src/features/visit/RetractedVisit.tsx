import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import { ChangeFields } from "./change-fragment"
import { ChangeEntry } from "./VisitHistory"
import { getVisitWords } from "./visit-words"

const RetractedQuery = graphql(
  `
  query RetractedVisit($slug: String!) {
    changes(first: 100, where: { entity: { equals: "visit" }, rowKey: { equals: $slug } }) {
      nodes { ...ChangeFields }
    }
    releases(first: 1000) { nodes { number version kept } }
  }
`,
  [ChangeFields],
)

/** What became of a visit that was withdrawn: the row is gone, its history is not. Null for a key that never was. */
export async function readRetracted(slug: string) {
  const { changes, releases } = await query(RetractedQuery, { slug })
  const [last] = changes.nodes
  if (last?.action !== "RETRACT") return null
  const before = releases.nodes
    .filter((release) => release.number < last.release.number && release.kept)
    .toSorted((a, b) => b.number - a.number)[0]
  return { slug, changes: changes.nodes, before: before?.version ?? null }
}

type Retracted = NonNullable<Awaited<ReturnType<typeof readRetracted>>>

export async function RetractedVisit({ slug, changes, before }: Retracted) {
  const { t } = await getVisitWords()
  return (
    <>
      <PageHeader
        kicker={
          <Link href="/visits" className="link">
            {t("page.all")}
          </Link>
        }
        title={t("retracted.title")}
        lead={t("retracted.lead")}
      />
      <p className="-mt-4 mb-8 text-small">
        <code className="break-all text-muted">{slug}</code>
        {before && (
          <a href={`/visits/${slug}?release=${before}`} className="link mt-2 block w-fit">
            {t("retracted.before", { version: before })}
          </a>
        )}
      </p>
      <Section
        id="history"
        heading={t("history.heading")}
        subtitle={t("history.subtitle", { count: changes.length })}
      >
        <ol className="text-small">
          {changes.map((change) => (
            <li key={change.id} className="border-rule border-t py-4 first:border-0 first:pt-0">
              <ChangeEntry change={change} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

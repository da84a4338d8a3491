import { graphql, type ResultOf } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { RowHistory } from "@/ui/RowHistory"
import { Section } from "@/ui/Section"
import { SourceNote } from "@/ui/SourceNote"

const PageQuery = graphql(`
  query StatementPage($slug: String!) {
    viewer { role }
    statement(slug: $slug) {
      slug title date note verification
      parties { iso3 iso2 name }
      topics { slug name }
      source { key title url }
      history { id action reason changedAt author { name } fields { field before after } }
    }
  }
`)
type Statement = NonNullable<ResultOf<typeof PageQuery>["statement"]>

async function StatementHeader({ statement }: { statement: Statement }) {
  const t = await getTranslations("statement")
  const formats = await getFormats()
  return (
    <header className="pt-10 pb-8 md:pt-14 md:pb-10">
      <p className="mb-2 text-muted text-small">
        <Link href="/statements" className="link">
          {t("title")}
        </Link>{" "}
        · <time dateTime={statement.date}>{formats.day(statement.date)}</time>
      </p>
      <h1 className="max-w-[40ch] font-semibold font-serif text-heading md:text-[2.125rem] md:leading-tight">
        {statement.title}
      </h1>
    </header>
  )
}

async function Reading({ statement }: { statement: Statement }) {
  const t = await getTranslations("statement.page")
  return (
    <Section heading={t("read")} id="reading">
      <p className="max-w-prose font-serif text-lead">{statement.note || t("noNote")}</p>
      <p className="mt-3 max-w-prose text-muted text-small">
        {statement.verification === "STORED" ? t("stored") : t("recalled")}
      </p>
    </Section>
  )
}

async function Parties({ statement }: { statement: Statement }) {
  const t = await getTranslations("statement.page")
  const nameOf = await getCountryNames()
  const order = new Intl.Collator(await getLocale())
  const parties = statement.parties
    .map((country) => ({ iso3: country.iso3, shown: nameOf(country) }))
    .sort((a, b) => order.compare(a.shown, b.shown))
  return (
    <Section heading={t("parties")} id="parties">
      <ul className="columns-2 gap-x-10 text-small sm:columns-3">
        {parties.map((country) => (
          <li key={country.iso3} className="break-inside-avoid py-1">
            <Link href={`/countries/${country.iso3}`} className="link">
              {country.shown}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function Topics({ statement }: { statement: Statement }) {
  const t = await getTranslations("statement.page")
  return (
    <Section heading={t("topics")} id="topics">
      {statement.topics.length === 0 ? (
        <p className="text-muted text-small">{t("noTopics")}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-6 gap-y-2 text-small">
          {statement.topics.map((topic) => (
            <li key={topic.slug}>
              <Link href={`/statements?topic=${topic.slug}`} className="link">
                {topic.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** One statement: whose it is, what of it was read, what it speaks of, by which source. */
export async function StatementPage({ slug }: { slug: string }) {
  const { statement, viewer } = await query(PageQuery, { slug })
  if (!statement) notFound()
  const t = await getTranslations("statement.page")
  const mayEdit = viewer?.role === "EDITOR" || viewer?.role === "ADMIN"
  return (
    <>
      <StatementHeader statement={statement} />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Reading statement={statement} />
          <Parties statement={statement} />
          <Topics statement={statement} />
        </div>
        <aside aria-label={t("facts")}>
          <section className="border-rule border-t py-5">
            <h2 className="mb-2 font-semibold text-small">{t("facts")}</h2>
            <SourceNote source={statement.source} verification={statement.verification} />
            {mayEdit && (
              <p className="no-print mt-3 text-small">
                <Link href={`/edit/statement/${statement.slug}`} className="link">
                  {t("edit")}
                </Link>
              </p>
            )}
          </section>
          {statement.history.length > 0 && (
            <section className="border-rule border-t py-5">
              <h2 className="mb-2 font-semibold text-small">{t("history")}</h2>
              <RowHistory changes={statement.history} />
            </section>
          )}
        </aside>
      </div>
    </>
  )
}

import { graphql } from "@khorgos/types"
import { getLocale, getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { query } from "@/lib/api"
import { keptParams } from "@/lib/kept"
import { AddressForm } from "@/ui/AddressForm"
import { InlineSelect } from "@/ui/choices"
import type { StatementParams } from "./statement-params"

const ChoicesQuery = graphql(`
  query StatementChoices {
    topics { slug name }
    statements(first: 500) { nodes { parties { iso3 iso2 name } } }
  }
`)

/** The filters of the list as a sentence. */
export async function StatementSentence({ params }: { params: StatementParams }) {
  const { topics, statements } = await query(ChoicesQuery, {})
  const t = await getTranslations("statement")
  const nameOf = await getCountryNames()
  const order = new Intl.Collator(await getLocale())
  const parties = new Map(
    statements.nodes
      .flatMap((statement) => statement.parties)
      .map((country) => [country.iso3, nameOf(country)]),
  )
  const choices = [...parties]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => order.compare(a.label, b.label))
  return (
    <AddressForm
      path="/statements"
      values={{ party: [params.party], topic: [params.topic] }}
      kept={await keptParams()}
      submit={t("show")}
      className="mb-8 font-serif text-lead leading-[1.8]"
    >
      {t.rich("sentence", {
        party: () => (
          <InlineSelect
            name="party"
            label={t("choose.party")}
            options={[{ value: "", label: t("any.party") }, ...choices]}
            defaultValue={params.party}
          />
        ),
        topic: () => (
          <InlineSelect
            name="topic"
            label={t("choose.topic")}
            options={[
              { value: "", label: t("any.topic") },
              ...topics.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
            defaultValue={params.topic}
          />
        ),
      })}
    </AddressForm>
  )
}

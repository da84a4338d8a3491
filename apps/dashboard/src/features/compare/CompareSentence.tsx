import { graphql } from "@khorgos/types"
import { getLocale, getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { byIndicator, indicatorName } from "@/i18n/data-words"
import { query } from "@/lib/api"
import { isOfFive } from "@/lib/five"
import { keptParams } from "@/lib/kept"
import { AddressForm } from "@/ui/AddressForm"
import { InlineSelect } from "@/ui/choices"
import { CountryChecks } from "./CountryChecks"
import { type CompareParams, most } from "./compare-params"

const ChoicesQuery = graphql(`
  query CompareChoices {
    indicators { code name unit owner { name } }
    countries(first: 300) { nodes { iso3 iso2 name indicatorValues(first: 1) { totalCount } } }
  }
`)

/** Countries that have any indicator, and those chosen already: the five first, then by name. */
async function countryChoices(
  countries: readonly {
    iso3: string
    iso2: string | null
    name: string
    indicatorValues: { totalCount: number }
  }[],
  chosen: readonly string[],
) {
  const nameOf = await getCountryNames()
  const order = new Intl.Collator(await getLocale())
  const apart = (iso3: string) => (isOfFive(iso3) ? 0 : 1)
  return countries
    .filter(({ iso3, indicatorValues }) => indicatorValues.totalCount > 0 || chosen.includes(iso3))
    .map((country) => ({ value: country.iso3, label: nameOf(country) }))
    .sort((a, b) => apart(a.value) - apart(b.value) || order.compare(a.label, b.label))
}

/** The comparison as a sentence that can be edited; works as a plain form, too. */
export async function CompareSentence({ params }: { params: CompareParams }) {
  const { indicators, countries } = await query(ChoicesQuery, {})
  const t = await getTranslations("compare")
  const words = await getTranslations("country")
  const choices = await countryChoices(countries.nodes, [...params.countries, params.partner])
  return (
    <AddressForm
      path="/compare"
      values={{
        countries: params.countries,
        indicator: [params.indicator],
        partner: [params.partner],
      }}
      kept={await keptParams()}
      submit={t("show")}
      most={most}
      className="font-serif text-heading leading-[1.7]"
    >
      {t.rich("sentence", {
        countries: () => (
          <CountryChecks
            label={t("choose.countries")}
            hint={t("choose.hint")}
            nobody={t("choose.none")}
            options={choices}
            values={params.countries}
          />
        ),
        indicator: () => (
          <InlineSelect
            name="indicator"
            label={t("choose.indicator")}
            options={[...indicators].sort(byIndicator).map((indicator) => ({
              value: indicator.code,
              label: indicatorName(words, indicator),
            }))}
            defaultValue={params.indicator}
          />
        ),
        partner: () => (
          <InlineSelect
            name="partner"
            label={t("choose.partner")}
            options={choices}
            defaultValue={params.partner}
          />
        ),
      })}
    </AddressForm>
  )
}

import { graphql } from "@khorgos/types"
import { getLocale, getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { query } from "@/lib/api"
import { keptParams } from "@/lib/kept"
import { today } from "@/lib/today"
import { AddressForm } from "@/ui/AddressForm"
import { type Choice, InlineSelect } from "@/ui/choices"
import type { EventParams } from "./event-params"

const ChoicesQuery = graphql(`
  query EventChoices {
    eventSeries(first: 200, orderBy: [{ name: ASC }]) { nodes { slug name } }
    countries(first: 300) { nodes { iso3 iso2 name eventsHosted(first: 1) { totalCount } } }
    earliest: events(first: 1, orderBy: [{ startDate: ASC }]) { nodes { startDate } }
  }
`)

/** The filters of the list as a sentence. */
export async function EventSentence({ params }: { params: EventParams }) {
  const { eventSeries, countries, earliest } = await query(ChoicesQuery, {})
  const t = await getTranslations("event")
  const nameOf = await getCountryNames()
  const order = new Intl.Collator(await getLocale())
  const hosts = countries.nodes
    .filter((country) => country.eventsHosted.totalCount > 0)
    .map((country) => ({ value: country.iso3, label: nameOf(country) }))
    .sort((a, b) => order.compare(a.label, b.label))
  const last = Number(today().slice(0, 4))
  const first = Number(earliest.nodes[0]?.startDate.slice(0, 4) ?? last)
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(last - index))
  const select = (name: keyof EventParams, options: readonly Choice[]) => () => (
    <InlineSelect
      name={name}
      label={t(`choose.${name}`)}
      options={[{ value: "", label: t(`any.${name}`) }, ...options]}
      defaultValue={params[name]}
    />
  )
  return (
    <AddressForm
      path="/events"
      values={{ series: [params.series], host: [params.host], year: [params.year] }}
      kept={await keptParams()}
      submit={t("show")}
      className="mb-8 font-serif text-lead leading-[1.8]"
    >
      {t.rich("sentence", {
        series: select(
          "series",
          eventSeries.nodes.map(({ slug, name }) => ({ value: slug, label: name })),
        ),
        host: select("host", hosts),
        year: select(
          "year",
          years.map((year) => ({ value: year, label: t("inYear", { year }) })),
        ),
      })}
    </AddressForm>
  )
}

import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { LineChart } from "@/charts/LineChart"
import { FigureFrame } from "@/figure/FigureFrame"
import type { Figure } from "@/figure/figure"
import { byIndicator, indicatorName } from "@/i18n/data-words"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { keptParams } from "@/lib/kept"
import { AddressForm } from "@/ui/AddressForm"
import { InlineSelect } from "@/ui/choices"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { EmptyState } from "@/ui/states"
import { indicatorsFigure } from "./indicators-figure"

const ChoicesQuery = graphql(
  `query IndicatorChoices { indicators { code name unit owner { name } } }`,
)

/** The figure's rows, the latest first, each with its source. */
async function IndicatorTable({ figure }: { figure: Figure }) {
  const t = await getTranslations("country.indicatorPage")
  const { number } = await getFormats()
  const titles = new Map(figure.sources.map((source) => [source.key, source.title]))
  return (
    <DataTable
      caption={figure.title}
      captionHidden
      rows={[...figure.rows].reverse()}
      rowKey={(row) => String(row.year)}
      columns={[
        { key: "year", header: t("year"), rowHeader: true, cell: (row) => row.year },
        {
          key: "value",
          header: figure.columns[2]?.header ?? "",
          numeric: true,
          cell: (row) => exact(number, String(row.value)),
        },
        {
          key: "source",
          header: t("source"),
          cell: (row) => (
            <Link href={`/sources/${row.source}`} className="link">
              {titles.get(String(row.source))}
            </Link>
          ),
        },
      ]}
    />
  )
}

interface IndicatorPageProps {
  iso3: string
  name: string
  code: string
}

/** One indicator of a country: chart, table, file, and the way to the others. */
export async function IndicatorPage({ iso3, name, code }: IndicatorPageProps) {
  const figure = await indicatorsFigure({ country: iso3, code })
  const { indicators } = await query(ChoicesQuery, {})
  const t = await getTranslations("country")
  const choices = [...indicators].sort(byIndicator).map((indicator) => ({
    value: indicator.code,
    label: indicatorName(t, indicator),
  }))
  const input = figure.drawing?.kind === "lines" ? figure.drawing.input : { series: [] }
  return (
    <>
      <AddressForm
        path={`/countries/${iso3}/indicators`}
        values={{ code: [code] }}
        kept={await keptParams()}
        submit={t("indicatorPage.show")}
        className="font-serif text-heading leading-[1.7]"
      >
        {t.rich("indicatorPage.sentence", {
          name,
          choice: () => (
            <InlineSelect
              name="code"
              label={t("indicatorPage.choose")}
              options={choices}
              defaultValue={code}
            />
          ),
        })}
      </AddressForm>
      <div className="pt-8 pb-10">
        {figure.rows.length === 0 ? (
          <EmptyState title={t("indicatorPage.empty", { name })}>
            {t("indicatorPage.emptyHint")}
          </EmptyState>
        ) : (
          <FigureFrame
            figure={figure}
            level="h2"
            chart={<LineChart {...input} summary={figure.summary} height={420} />}
            table={<IndicatorTable figure={figure} />}
          />
        )}
      </div>
      <p className="flex flex-wrap gap-x-6 gap-y-2 border-rule border-t py-6 text-small">
        <Link href={`/compare?countries=${iso3}&indicator=${code}`} className="link">
          {t("indicators.compare")}
        </Link>
        <Link href={`/countries/${iso3}`} className="link">
          {t("indicators.back", { name })}
        </Link>
      </p>
    </>
  )
}

/** All the digits that mean something: whole amounts whole, rates to two decimals. */
function exact(number: (value: string, decimals?: number) => string, value: string): string {
  return number(value, Math.abs(Number(value)) < 1000 && value.includes(".") ? 2 : 0)
}

import { getTranslations } from "next-intl/server"
import type { SearchParams } from "@/figure/figure"
import { hrefOf, keptParams } from "@/lib/kept"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { EmptyState } from "@/ui/states"
import { ComparePart } from "./ComparePart"
import { CompareSentence } from "./CompareSentence"
import { compareFigure } from "./compare-figure"
import { compareQuery, parts, readCompareParams } from "./compare-params"

const examples = {
  five: "KAZ,KGZ,TJK,TKM,UZB",
  two: "KAZ,UZB",
  powers: "CHN,RUS,TUR",
} as const

async function Beginning({ search }: { search: SearchParams }) {
  const t = await getTranslations("compare")
  const { indicator, partner } = compareQuery(readCompareParams(search))
  const kept = await keptParams()
  return (
    <EmptyState
      title={t("empty")}
      action={
        <ul className="grid gap-2 text-small">
          {(["five", "two", "powers"] as const).map((name) => (
            <li key={name}>
              <Link
                href={hrefOf("/compare", {
                  countries: examples[name],
                  indicator,
                  partner,
                  ...kept,
                })}
                className="link"
              >
                {t(`examples.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      }
    >
      {t("emptyHint")}
    </EmptyState>
  )
}

const measures = { indicator: "value", trade: "value_usd", visits: "visits_since" } as const

/** The three figures; a country is not compared by its trade with itself alone. */
async function figuresOf(search: SearchParams) {
  const { countries, partner } = readCompareParams(search)
  const trades = countries.some((code) => code !== partner)
  const shown = parts.filter((part) => part !== "trade" || trades)
  return Promise.all(
    shown.map(async (part) => ({
      part,
      measure: measures[part],
      figure: await compareFigure({ ...search, part }),
    })),
  )
}

/** Up to five countries side by side. */
export async function ComparePage({ search }: { search: SearchParams }) {
  const t = await getTranslations("compare")
  const params = readCompareParams(search)
  const figures = params.countries.length > 0 ? await figuresOf(search) : []
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      <CompareSentence params={params} />
      <div className="pt-8 pb-6">
        {params.countries.length === 0 ? (
          <Beginning search={search} />
        ) : (
          figures.map(({ part, measure, figure }) => (
            <ComparePart key={part} figure={figure} measure={measure} />
          ))
        )}
      </div>
    </>
  )
}

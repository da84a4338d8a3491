import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { SearchParams } from "@/figure/figure"
import { hrefOf, keptParams } from "@/lib/kept"
import { PageHeader } from "@/ui/PageHeader"
import { EmptyState } from "@/ui/states"
import { ComparePart } from "./ComparePart"
import { CompareSentence } from "./CompareSentence"
import { compareFigure } from "./compare-figure"
import { compareQuery, readCompareParams } from "./compare-params"

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

/** Up to five countries side by side. */
export async function ComparePage({ search }: { search: SearchParams }) {
  const t = await getTranslations("compare")
  const params = readCompareParams(search)
  const partners = params.countries.filter((code) => code !== params.partner)
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      <CompareSentence params={params} />
      <div className="pt-8 pb-6">
        {params.countries.length === 0 ? (
          <Beginning search={search} />
        ) : (
          <>
            <ComparePart
              figure={await compareFigure({ ...search, part: "indicator" })}
              measure="value"
            />
            {partners.length > 0 && (
              <ComparePart
                figure={await compareFigure({ ...search, part: "trade" })}
                measure="value_usd"
              />
            )}
            <ComparePart
              figure={await compareFigure({ ...search, part: "visits" })}
              measure="visits_since"
            />
          </>
        )}
      </div>
    </>
  )
}

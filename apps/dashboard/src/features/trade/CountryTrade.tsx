import { getTranslations } from "next-intl/server"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { BasisSwitch } from "./BasisSwitch"
import { mirrorHref } from "./mirror-params"
import { productHref } from "./product-params"
import { TradeChart } from "./TradeChart"
import { lastWholeYear, readTradeView } from "./trade-figure"
import { type Kept, readTradeParams, tradeHref } from "./trade-params"
import type { Basis } from "./trade-series"

export interface CountryTradeProps {
  iso3: string
  name: string
  basis: Basis
  /** Partners whose lines are drawn. */
  partners: readonly string[]
  /** The page's address for another basis. */
  hrefs: Record<Basis, string>
  /** What links out of the page keep of its address: release and language. */
  kept?: Kept
}

/** A country's trade by partner, with the basis as a switch in words. */
export async function CountryTrade(props: CountryTradeProps) {
  const { iso3, name, basis, partners, hrefs, kept = {} } = props
  const others = partners.filter((code) => code !== iso3)
  const params = readTradeParams({ of: iso3, with: others.join(","), basis }, lastWholeYear())
  const [view, t, words] = await Promise.all([
    readTradeView(params),
    getTranslations("trade.country"),
    getTranslations("product"),
  ])
  const [first = "CHN"] = others
  return (
    <Section
      heading={t("heading")}
      id="trade"
      actions={<BasisSwitch name={name} basis={basis} hrefs={hrefs} />}
    >
      <TradeChart view={view} height={380} />
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-small">
        <Link href={tradeHref(params, {}, kept)} className="link">
          {t("explore")}
        </Link>
        <Link href={mirrorHref({ of: iso3, with: first }, kept)} className="link">
          {t("mirror")}
        </Link>
        <Link href={productHref({ of: iso3, with: first }, kept)} className="link">
          {words("links.country")}
        </Link>
      </p>
    </Section>
  )
}

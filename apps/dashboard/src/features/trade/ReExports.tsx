import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { CoverageFields, isOfPair } from "./product-answer"
import { type ProductParams, productHref } from "./product-params"
import type { Kept } from "./trade-params"

const ReExportQuery = graphql(
  `
  query ReExportCoverage {
    productCoverage(
      first: 200
      where: {
        OR: [
          { reporterIso3: { in: ["CHN", "EUU"] }, partnerIso3: { equals: "KGZ" } }
          { reporterIso3: { equals: "KGZ" }, partnerIso3: { in: ["CHN", "RUS", "WLD"] } }
        ]
      }
    ) {
      nodes { ...CoverageFields }
    }
  }
`,
  [CoverageFields],
)

type Leg = Pick<ProductParams, "of" | "with" | "flow"> & Partial<ProductParams>

const from = 2021
/** The legs of the question: what came in after 2021, and what went on. */
const legs = {
  fromEu: { of: "EUU", with: "KGZ", flow: "exports", from },
  sanctioned: { of: "EUU", with: "KGZ", flow: "exports", list: "CN8-SANCT", level: "chapter" },
  fromChina: { of: "CHN", with: "KGZ", flow: "exports", from },
  toRussia: { of: "KGZ", with: "RUS", flow: "exports", from },
  fromWorld: { of: "KGZ", with: "WLD", flow: "imports", from },
  toWorld: { of: "KGZ", with: "WLD", flow: "exports", from },
} as const satisfies Record<string, Leg>

const names = Object.keys(legs) as (keyof typeof legs)[]

/** The question of re-exports, leg by leg, each a link; what the data lack is said. */
export async function ReExports({ kept }: { kept: Kept }) {
  const [{ productCoverage }, t] = await Promise.all([
    query(ReExportQuery, {}),
    getTranslations("product.reExports"),
  ])
  const known = (leg: Leg) =>
    productCoverage.nodes.some(
      (row) => isOfPair(row, leg) && (!leg.list || row.classification.code === leg.list),
    )
  return (
    <Section heading={t("heading")} subtitle={t("text")}>
      <ul className="space-y-2 text-small">
        {names.map((name) => (
          <li key={name}>
            <Link href={productHref(legs[name], kept)} className="link">
              {t(`legs.${name}`)}
            </Link>
            {!known(legs[name]) && <span className="text-muted"> {t("lacking")}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

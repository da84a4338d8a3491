import { getTranslations } from "next-intl/server"
import { PairBars } from "@/charts/PairBars"
import { FigureFrame } from "@/figure/FigureFrame"
import { ClientWords } from "@/i18n/ClientWords"
import { Segmented } from "@/ui/choices"
import { Section } from "@/ui/Section"
import { ProductSentence } from "./ProductSentence"
import { ProductsKnown } from "./ProductsKnown"
import { ProductTable } from "./ProductTable"
import { readProductChoices } from "./product-choices"
import { type ProductView, readProductView } from "./product-figure"
import { type ProductParams, productHref, productSorts } from "./product-params"
import { ReExports } from "./ReExports"
import type { Kept } from "./trade-params"

interface ViewProps {
  view: ProductView
  kept: Kept
}

async function ProductSwitch({ view: { params }, kept }: ViewProps) {
  const t = await getTranslations("product.sort")
  return (
    <div className="no-print mt-4">
      <Segmented
        label={t("label")}
        value={params.sort}
        options={productSorts.map((sort) => ({
          value: sort,
          label: t(sort),
          href: productHref({ ...params, sort }, kept),
        }))}
      />
    </div>
  )
}

async function ProductFigures({ view, kept }: ViewProps) {
  const { answer, figure, bars } = view
  const t = await getTranslations("product")
  if (!answer.chosen)
    return (
      <div className="pb-12">
        <ProductsKnown view={view} kept={kept} />
      </div>
    )
  const { rows, years } = answer.chosen
  const table = (captionHidden: boolean) => (
    <ProductTable
      caption={figure.subtitle}
      captionHidden={captionHidden}
      rows={rows}
      years={years}
    />
  )
  return (
    <>
      <div className="pb-12">
        <FigureFrame
          figure={figure}
          level="h2"
          chart={<PairBars {...bars} summary={figure.summary} />}
          table={table(false)}
        />
        <ProductSwitch view={view} kept={kept} />
      </div>
      <Section heading={t("table.heading")}>{table(true)}</Section>
    </>
  )
}

export interface ProductExplorerProps {
  params: ProductParams
  kept: Kept
}

/** The page of products: one trade in a sentence, its products in two years, the question of re-exports. */
export async function ProductExplorer({ params: asked, kept }: ProductExplorerProps) {
  const view = await readProductView(asked)
  const choices = await readProductChoices(view)
  return (
    <ClientWords of={["product"]}>
      <ProductSentence params={view.params} choices={choices} kept={kept} />
      <div className="pt-8">
        <ProductFigures view={view} kept={kept} />
      </div>
      <ReExports kept={kept} />
    </ClientWords>
  )
}

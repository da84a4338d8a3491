import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProductExplorer } from "@/features/trade/ProductExplorer"
import { readProductParams } from "@/features/trade/product-params"
import { readKept } from "@/features/trade/trade-params"
import { PageHeader } from "@/ui/PageHeader"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("product"))("title") }
}

export default async function ProductsPage({ searchParams }: PageProps<"/trade/products">) {
  const [search, t] = await Promise.all([searchParams, getTranslations("product")])
  return (
    <>
      <PageHeader title={t("heading")} lead={t("lead")} />
      <ProductExplorer params={readProductParams(search)} kept={readKept(search)} />
    </>
  )
}

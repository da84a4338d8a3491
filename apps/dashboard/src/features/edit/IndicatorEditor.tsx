import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { compareHref } from "./compare-href"
import { Editor } from "./Editor"
import { EditorsOnly } from "./EditorsOnly"
import { IndicatorForm } from "./IndicatorForm"

const IndicatorToEdit = graphql(`
  query IndicatorToEdit($code: String!) {
    indicator(code: $code) {
      code name unit description revision
      owner { name }
      values(first: 300) { totalCount nodes { countryIso3 } }
    }
  }
`)

/** The page that uploads an indicator. */
export function NewIndicator() {
  return <EditorsOnly>{() => <NewIndicatorForm />}</EditorsOnly>
}

async function NewIndicatorForm() {
  const t = await getTranslations("edit.indicator")
  return (
    <>
      <PageHeader kicker={t("kicker")} title={t("newTitle")} lead={t("newLead")} />
      <IndicatorForm />
    </>
  )
}

/** The page that retracts an editor's indicator: another file is uploaded anew. */
export function IndicatorEditor({ code }: { code: string }) {
  return <EditorsOnly>{() => <IndicatorFacts code={code} />}</EditorsOnly>
}

async function IndicatorFacts({ code }: { code: string }) {
  const { indicator } = await query(IndicatorToEdit, { code })
  if (!indicator?.owner) notFound()
  const t = await getTranslations("edit.indicator")
  const countries = indicator.values.nodes.map(({ countryIso3 }) => countryIso3)
  return (
    <Editor
      noun="indicator"
      slug={code}
      revision={indicator.revision}
      title={indicator.name}
      lead={indicator.description}
      names={{}}
    >
      <p className="max-w-prose">
        {t("facts", {
          name: indicator.owner.name,
          unit: indicator.unit,
          values: indicator.values.totalCount,
        })}{" "}
        <Link href={compareHref(code, countries)} className="link">
          {t("compare")}
        </Link>
      </p>
    </Editor>
  )
}

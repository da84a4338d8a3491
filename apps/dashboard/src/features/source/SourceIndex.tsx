import { getTranslations } from "next-intl/server"
import { FigureFrame } from "@/figure/FigureFrame"
import type { SearchParams } from "@/figure/figure"
import { hrefOf, keptParams } from "@/lib/kept"
import { pageOf, readPage } from "@/lib/pages"
import { AddressForm } from "@/ui/AddressForm"
import { InlineSelect } from "@/ui/choices"
import { PageHeader } from "@/ui/PageHeader"
import { PageTurn } from "@/ui/PageTurn"
import { EmptyState } from "@/ui/states"
import { SourceTable } from "./SourceTable"
import { readSourceParams, type SourceParams, sourceFilter } from "./source-params"
import { sourceList } from "./sources-figure"

async function SourceSentence({ params }: { params: SourceParams }) {
  const t = await getTranslations("source")
  return (
    <AddressForm
      path="/sources"
      values={{ kind: [params.kind], q: [params.q] }}
      kept={await keptParams()}
      submit={t("show")}
      className="mb-8 font-serif text-lead leading-[1.8]"
    >
      {t.rich("sentence", {
        kind: () => (
          <InlineSelect
            name="kind"
            label={t("choose.kind")}
            options={[
              { value: "", label: t("kinds.all") },
              { value: "DATASET", label: t("kinds.DATASET") },
              { value: "DOCUMENT", label: t("kinds.DOCUMENT") },
            ]}
            defaultValue={params.kind}
          />
        ),
        search: () => (
          <input
            type="search"
            name="q"
            aria-label={t("choose.search")}
            placeholder={t("searchHint")}
            defaultValue={params.q}
            className="w-48 border-accent border-b-2 bg-transparent text-accent placeholder:text-muted"
          />
        ),
      })}
    </AddressForm>
  )
}

/** Every source, filtered and paged, as a table that can be taken along. */
export async function SourceIndex({ search }: { search: SearchParams }) {
  const params = readSourceParams(search)
  const { figure, sources } = await sourceList(search)
  const t = await getTranslations("source")
  const kept = await keptParams()
  const part = pageOf(sources, readPage(search.page))
  const whole = {
    where: JSON.stringify(sourceFilter(params)),
    ...(kept.release ? { release: kept.release } : {}),
  }
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      <SourceSentence params={params} />
      <div className="pb-12">
        {sources.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <FigureFrame
            figure={figure}
            level="h2"
            chart={null}
            table={
              <>
                <SourceTable sources={part.rows} />
                <PageTurn
                  {...part}
                  shown={part.rows.length}
                  total={sources.length}
                  noun={t("noun")}
                  hrefOfPage={(page) =>
                    hrefOf("/sources", { ...params, ...kept, page: page > 1 ? page : "" })
                  }
                />
              </>
            }
          />
        )}
        <p className="mt-4 text-small">
          <a href={hrefOf("/export/sources.csv", whole)} className="link">
            {t("export")}
          </a>
        </p>
      </div>
    </>
  )
}

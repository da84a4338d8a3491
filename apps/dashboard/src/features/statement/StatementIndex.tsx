import { getTranslations } from "next-intl/server"
import { FigureFrame } from "@/figure/FigureFrame"
import type { SearchParams } from "@/figure/figure"
import { hrefOf, keptParams } from "@/lib/kept"
import { pageOf, readPage } from "@/lib/pages"
import { PageHeader } from "@/ui/PageHeader"
import { PageTurn } from "@/ui/PageTurn"
import { EmptyState } from "@/ui/states"
import { StatementSentence } from "./StatementSentence"
import { StatementTable } from "./StatementTable"
import { readStatementParams, statementFilter } from "./statement-params"
import { statementList } from "./statements-figure"

/** Every statement, filtered and paged, as a table that can be taken along. */
export async function StatementIndex({ search }: { search: SearchParams }) {
  const params = readStatementParams(search)
  const { figure, statements } = await statementList(search)
  const t = await getTranslations("statement")
  const kept = await keptParams()
  const part = pageOf(statements, readPage(search.page))
  const whole = {
    where: JSON.stringify(statementFilter(params)),
    ...(kept.release ? { release: kept.release } : {}),
  }
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      <StatementSentence params={params} />
      <div className="pb-12">
        {statements.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <FigureFrame
            figure={figure}
            level="h2"
            chart={null}
            table={
              <>
                <StatementTable statements={part.rows} />
                <PageTurn
                  {...part}
                  shown={part.rows.length}
                  total={statements.length}
                  noun={t("noun")}
                  hrefOfPage={(page) =>
                    hrefOf("/statements", { ...params, ...kept, page: page > 1 ? page : "" })
                  }
                />
              </>
            }
          />
        )}
        <p className="mt-4 text-small">
          <a href={hrefOf("/export/statements.csv", whole)} className="link">
            {t("export")}
          </a>
        </p>
      </div>
    </>
  )
}

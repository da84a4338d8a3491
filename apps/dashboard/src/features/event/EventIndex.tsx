import { getTranslations } from "next-intl/server"
import { FigureFrame } from "@/figure/FigureFrame"
import type { SearchParams } from "@/figure/figure"
import { hrefOf, keptParams } from "@/lib/kept"
import { pageOf, readPage } from "@/lib/pages"
import { PageHeader } from "@/ui/PageHeader"
import { PageTurn } from "@/ui/PageTurn"
import { EmptyState } from "@/ui/states"
import { EventSentence } from "./EventSentence"
import { EventTable } from "./EventTable"
import { eventFilter, readEventParams } from "./event-params"
import { eventList } from "./events-figure"

/** Every meeting, filtered and paged, as a table that can be taken along. */
export async function EventIndex({ search }: { search: SearchParams }) {
  const params = readEventParams(search)
  const { figure, events } = await eventList(search)
  const t = await getTranslations("event")
  const kept = await keptParams()
  const part = pageOf(events, readPage(search.page))
  const whole = {
    where: JSON.stringify(eventFilter(params)),
    ...(kept.release ? { release: kept.release } : {}),
  }
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      <EventSentence params={params} />
      <div className="pb-12">
        {events.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <FigureFrame
            figure={figure}
            level="h2"
            chart={null}
            table={
              <>
                <EventTable events={part.rows} />
                <PageTurn
                  {...part}
                  shown={part.rows.length}
                  total={events.length}
                  noun={t("noun")}
                  hrefOfPage={(page) =>
                    hrefOf("/events", { ...params, ...kept, page: page > 1 ? page : "" })
                  }
                />
              </>
            }
          />
        )}
        <p className="mt-4 text-small">
          <a href={hrefOf("/export/events.csv", whole)} className="link">
            {t("export")}
          </a>
        </p>
      </div>
    </>
  )
}

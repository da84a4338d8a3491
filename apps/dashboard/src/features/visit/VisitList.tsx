import { FigureFrame } from "@/figure/FigureFrame"
import { readAddress } from "@/lib/address"
import { Pager } from "@/ui/choices"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { ControlWords } from "./ControlWords"
import { FigureTable } from "./FigureTable"
import { isFiltered, type MadeList, makeList, pageSize } from "./list-figure"
import { TripList } from "./TripList"
import { VisitFilters } from "./VisitFilters"
import { readChoices } from "./visit-choices"
import {
  listOf,
  type SearchParams,
  unfilteredHref,
  type VisitParams,
  visitHref,
} from "./visit-params"
import { exportHref } from "./visit-where"
import { getVisitWords } from "./visit-words"

export interface VisitListProps {
  params: VisitParams
  search: SearchParams
}

function pagerLinks({ trips }: MadeList, { params, search }: VisitListProps) {
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = trips.pageInfo
  const href = (changes: Record<string, string | null>) => `${visitHref(search, changes)}#list`
  const back = Math.max(1, params.row - pageSize)
  return {
    ...(hasPreviousPage
      ? { previousHref: href({ before: startCursor ?? null, after: null, row: String(back) }) }
      : {}),
    ...(hasNextPage
      ? {
          nextHref: href({
            after: endCursor ?? null,
            before: null,
            row: String(params.row + trips.nodes.length),
          }),
        }
      : {}),
  }
}

async function WholeList({ list }: { list: MadeList }) {
  const { t, formats } = await getVisitWords()
  const release = (await readAddress()).searchParams.get("release")
  return (
    <p className="no-print mt-3 text-muted text-note">
      {t.rich("list.export", {
        count: list.stops,
        stops: formats.number(list.stops),
        csv: (words) => (
          <a href={exportHref("csv", list.where, release)} className="link">
            {words}
          </a>
        ),
        jsonl: (words) => (
          <a href={exportHref("jsonl", list.where, release)} className="link">
            {words}
          </a>
        ),
        parquet: (words) => (
          <a href={exportHref("parquet", list.where, release)} className="link">
            {words}
          </a>
        ),
      })}
    </p>
  )
}

/** The trips themselves: filtered, paged, each with its stops. */
export async function VisitList(props: VisitListProps) {
  const { params, search } = props
  const [list, choices, { t }] = await Promise.all([
    makeList(params),
    readChoices(),
    getVisitWords(),
  ])
  const { trips, figure, matching } = list
  const row = Math.min(params.row, Math.max(trips.totalCount, 1))
  return (
    <Section id="list" heading={t("list.heading")} subtitle={t("list.lead")}>
      <ControlWords>
        <VisitFilters params={listOf(params)} {...choices} />
      </ControlWords>
      {isFiltered(params) && (
        <p className="no-print -mt-2 mb-6 text-small">
          <Link href={`${unfilteredHref(search)}#list`} scroll={false} className="link">
            {t("list.clear")}
          </Link>
        </p>
      )}
      {trips.nodes.length === 0 ? (
        <EmptyState title={t("list.empty")}>{t("list.emptyWhy")}</EmptyState>
      ) : (
        <>
          <FigureFrame
            figure={figure}
            size="small"
            chart={<TripList trips={trips.nodes} matching={matching} />}
            table={
              <FigureTable
                figure={figure}
                names="start_date"
                without={["slug", "trip_slug", "leader_country_iso3", "host_iso3", "source_url"]}
              />
            }
          />
          {trips.totalCount > trips.nodes.length && (
            <Pager
              from={row}
              to={row + trips.nodes.length - 1}
              total={trips.totalCount}
              noun={t("list.noun")}
              {...pagerLinks(list, props)}
            />
          )}
          <WholeList list={list} />
        </>
      )}
    </Section>
  )
}

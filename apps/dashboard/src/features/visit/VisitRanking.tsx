import { BarList } from "@/charts/BarList"
import { WorldMap } from "@/charts/WorldMap"
import { FigureFrame } from "@/figure/FigureFrame"
import { Segmented } from "@/ui/choices"
import { EmptyState } from "@/ui/states"
import { ControlWords } from "./ControlWords"
import { Coverage } from "./Coverage"
import { FigureTable } from "./FigureTable"
import { RankingControls } from "./RankingControls"
import type { Ranked } from "./ranking-data"
import { makeRanking, type RankingFigure } from "./ranking-figure"
import { barOf, circlesOf, listed } from "./ranking-marks"
import { readChoices } from "./visit-choices"
import { listKeys, pageKeys, type SearchParams, type VisitParams, visitHref } from "./visit-params"

interface VisitRankingProps {
  params: VisitParams
  search: SearchParams
  today: string
}

/** The trips that a place in the ranking counts, in the list below; of a leader, or of a country's leaders. */
function tripsHref(key: string, { params, search }: VisitRankingProps): string {
  const [who, host] = params.received ? [key, params.received] : [params.leader, key]
  const other = Object.fromEntries([...listKeys, ...pageKeys].map((name) => [name, null]))
  const type = params.stopovers ? null : "PROPER"
  return `${visitHref(search, { ...other, who, host, type, to: params.until })}#list`
}

function More({
  entries,
  label,
  props,
}: {
  entries: Ranked[]
  label: string
  props: VisitRankingProps
}) {
  return (
    <details className="mt-3 text-small">
      <summary className="link min-h-8 cursor-pointer">{label}</summary>
      <ul className="mt-2 columns-2 gap-x-6">
        {entries.map((entry) => (
          <li key={entry.key} className="flex break-inside-avoid justify-between gap-2 py-0.5">
            <span className="min-w-0">{entry.name}</span>
            <a href={tripsHref(entry.key, props)} className="link tabular min-w-6 text-right">
              {entry.visits}
              <span className="sr-only">: {entry.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Places({ made, props }: { made: RankingFigure; props: VisitRankingProps }) {
  const { ranking, figure, words } = made
  const { entries, of } = ranking
  const { t, formats } = words
  if (entries.length === 0)
    return (
      <EmptyState title={t("ranking.empty")}>
        {t(`ranking.${of}.emptyWhy`, {
          subject: ranking.subjectInSentence,
          day: formats.day(props.params.until),
        })}
      </EmptyState>
    )
  const rest = entries.slice(listed)
  return (
    <>
      <BarList
        summary={figure.summary}
        items={entries.slice(0, listed).map((entry) => ({
          ...barOf(entry),
          ...(entry.from ? { note: entry.from } : { href: `/countries/${entry.key}` }),
          valueHref: tripsHref(entry.key, props),
        }))}
      />
      {rest.length > 0 && (
        <More
          entries={rest}
          label={t(`ranking.${of}.more`, { count: rest.length })}
          props={props}
        />
      )}
    </>
  )
}

/** Hosts of a leader or visitors of a country: map and ranking side by side, driven by one day. */
export async function VisitRanking(props: VisitRankingProps) {
  const { params, search, today } = props
  const [made, choices] = await Promise.all([makeRanking(params), readChoices()])
  const { ranking, figure, words } = made
  const { t } = words
  const { of } = ranking
  const coverage = <Coverage rows={ranking.coverage} />
  const modeHref = (received: string | null) => visitHref(search, { received })
  return (
    <>
      <Segmented
        label={t("ranking.switch")}
        value={of}
        options={[
          { value: "hosts", label: t("ranking.hosts.mode"), href: modeHref(null) },
          {
            value: "visitors",
            label: t("ranking.visitors.mode"),
            href: modeHref(params.received ?? "KAZ"),
          },
        ]}
      />
      <ControlWords>
        <RankingControls
          of={of}
          subject={params.received ?? params.leader}
          subjects={of === "hosts" ? choices.leaders : choices.hosts}
          until={params.until}
          first={ranking.firstDay ?? "2013-03-14"}
          today={today}
          stopovers={params.stopovers}
        />
      </ControlWords>
      <div id="coverage" className="pt-8 [&_h2]:min-h-[5lh] sm:[&_h2]:min-h-[2lh]">
        <FigureFrame
          // Beside the ranking the coverage has a place of its own.
          figure={{ ...figure, notes: [] }}
          level="h2"
          chart={
            <div className="grid gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
              <div className="min-w-0">
                <WorldMap
                  summary={figure.summary}
                  circles={circlesOf(ranking, words, (key) => tripsHref(key, props))}
                />
                <div className="mt-5">{coverage}</div>
              </div>
              <div className="lg:min-h-[38rem]">
                <Places made={made} props={props} />
              </div>
            </div>
          }
          table={
            <>
              <FigureTable
                figure={figure}
                names={of === "hosts" ? "host" : "leader"}
                without={["leader_slug", "leader_country_iso3"]}
              />
              <div className="mt-5">{coverage}</div>
            </>
          }
        />
      </div>
    </>
  )
}

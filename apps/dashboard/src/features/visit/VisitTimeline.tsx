import { Timeline } from "@/charts/Timeline"
import { FigureFrame } from "@/figure/FigureFrame"
import { Section } from "@/ui/Section"
import { makeTimeline } from "./timeline-figure"
import { VisitTable } from "./VisitTable"
import type { VisitParams } from "./visit-params"
import { getVisitWords } from "./visit-words"

/** The same visits in time, up to the same day; each dot leads to its visit. */
export async function VisitTimeline({ params }: { params: VisitParams }) {
  const [{ figure, visits, items }, { t }] = await Promise.all([
    makeTimeline(params),
    getVisitWords(),
  ])
  if (visits.length === 0) return null
  const of = params.received ? "visitors" : "hosts"
  return (
    <Section heading={t("timeline.heading")} id="timeline">
      <FigureFrame
        figure={figure}
        size="small"
        chart={
          <Timeline
            summary={figure.summary}
            aboveLabel={t(`timeline.${of}.above`)}
            belowLabel={t(`timeline.${of}.below`)}
            items={items}
          />
        }
        table={<VisitTable caption={figure.summary} visits={[...visits].reverse()} />}
      />
    </Section>
  )
}

import { getTranslations } from "next-intl/server"
import { createElement } from "react"
import { DotMarks } from "@/charts/DotPlot"
import { dotLayout } from "@/charts/dot-layout"
import type { Cell, Figure, FigureColumn, FigureSource, SearchParams } from "@/figure/figure"
import { getFormats } from "@/i18n/server-formats"
import { loadClaim } from "./claim-data"
import { claimDots, dotsInWords } from "./claim-dots"
import type { ClaimVerdict, ClaimWords } from "./claim-fragment"
import { claimHref, readClaimParams } from "./claim-params"

function columnsIn(t: ClaimWords): FigureColumn[] {
  return [
    { name: "basis", header: t("figures.basis"), type: "text" },
    { name: "moment", header: t("figures.moment"), type: "text" },
    { name: "label", header: t("figures.figure"), type: "text" },
    { name: "year", header: t("figures.year"), type: "integer" },
    { name: "day", header: t("chart.days"), type: "day" },
    { name: "value", header: t("figures.value"), type: "decimal" },
    { name: "unit", header: t("figures.unit"), type: "text" },
    { name: "claimed", header: t("figures.claimed"), type: "decimal" },
    { name: "complete", header: t("figures.complete"), type: "boolean" },
    { name: "sources", header: t("figures.sources"), type: "text" },
  ]
}

function rowsOf(verdicts: readonly ClaimVerdict[]): Record<string, Cell>[] {
  return verdicts.flatMap(({ basis, moment, figures }) =>
    figures.map(({ label, year, day, value, unit, claimed, complete, sources }) => ({
      basis,
      moment,
      label,
      year,
      day,
      value,
      unit,
      claimed,
      complete,
      sources: sources.map(({ key }) => key).join(" "),
    })),
  )
}

export function sourcesOf(verdicts: readonly ClaimVerdict[]): FigureSource[] {
  const all = verdicts.flatMap(({ figures }) => figures.flatMap(({ sources }) => sources))
  return [...new Map(all.map((source) => [source.key, source])).values()]
}

/** The claim that an address without one shows. */
const shownFirst = "visit-ranking-us-france"

/** What each set of figures says to one claim: the figure of a claim's page. */
export async function claimFigure(search: SearchParams): Promise<Figure> {
  const slug = [search.claim].flat()[0] || shownFirst
  const { asOf } = readClaimParams(search)
  const [{ claim, release, document, variables }, formats, t, ui] = await Promise.all([
    loadClaim(slug),
    getFormats(),
    getTranslations("claim"),
    getTranslations("ui.verdict"),
  ])
  const verdicts = claim.verdicts.filter(({ moment }) => moment === asOf)
  const panels = claimDots(verdicts, formats, t)
  const outcome = ui(asOf === "SAID" ? claim.said : claim.today)
  return {
    name: "claim",
    address: `/claim?${new URLSearchParams({ claim: slug, asOf })}`,
    page: claimHref(slug, asOf),
    title: claim.text,
    subtitle:
      asOf === "SAID"
        ? t("chart.subtitle", { day: formats.day(claim.saidOn), outcome })
        : t("chart.subtitleToday", { outcome }),
    notes: [],
    summary: dotsInWords(panels),
    drawing:
      panels.length > 0
        ? {
            kind: "picture",
            draw: (width) => {
              const layout = dotLayout(panels, width)
              return { height: layout.height, marks: createElement(DotMarks, { layout }) }
            },
          }
        : null,
    columns: columnsIn(t),
    rows: rowsOf(claim.verdicts),
    sources: sourcesOf(verdicts),
    release,
    question: { document, variables },
  }
}

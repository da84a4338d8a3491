import { getTranslations } from "next-intl/server"
import { DotPlot } from "@/charts/DotPlot"
import { FigureFrame } from "@/figure/FigureFrame"
import { getFormats } from "@/i18n/server-formats"
import { DataTable } from "@/ui/DataTable"
import type { LoadedClaim } from "./claim-data"
import { claimDots, dotsInWords } from "./claim-dots"
import { claimFigure } from "./claim-figure"
import type { ClaimVerdict, Moment } from "./claim-fragment"
import { figureWords } from "./claim-words"

type Row = ClaimVerdict["figures"][number] & Pick<ClaimVerdict, "basis">

interface ClaimChartProps {
  claim: LoadedClaim
  asOf: Moment
  level: "h2" | "h3"
}

/** What each set of figures says beside what was claimed, as a picture or as a table. */
export async function ClaimChart({ claim, asOf, level }: ClaimChartProps) {
  const [t, formats] = [await getTranslations("claim"), await getFormats()]
  const figure = await claimFigure({ claim: claim.slug, asOf })
  const verdicts = claim.verdicts.filter(({ moment }) => moment === asOf)
  const rows = verdicts.flatMap(({ basis, figures }): Row[] =>
    figures.map((one) => ({ ...one, basis })),
  )
  if (rows.length === 0) return null
  const panels = claimDots(verdicts, formats, t)
  const table = (
    <DataTable
      caption={t("figures.tableCaption")}
      captionHidden
      rows={rows}
      rowKey={(row, index) => `${index} ${row.label}`}
      columns={[
        {
          key: "label",
          header: t("figures.figure"),
          rowHeader: true,
          cell: (row) => <span lang="en">{row.label}</span>,
        },
        { key: "year", header: t("figures.year"), cell: (row) => row.year ?? "" },
        { key: "basis", header: t("figures.basis"), cell: (row) => t(`basis.${row.basis}`) },
        {
          key: "value",
          header: t("figures.value"),
          numeric: true,
          cell: (row) => figureWords(row, formats, t),
        },
        {
          key: "claimed",
          header: t("figures.claimed"),
          numeric: true,
          cell: (row) =>
            row.claimed === null
              ? ""
              : figureWords({ unit: row.unit, value: row.claimed }, formats, t),
        },
      ]}
    />
  )
  return (
    <FigureFrame
      figure={figure}
      heading={t("chart.title")}
      size="small"
      level={level}
      chart={<DotPlot panels={panels} summary={dotsInWords(panels)} lang="en" />}
      table={table}
    />
  )
}

import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { DataTable } from "@/ui/DataTable"
import type { MirrorYear } from "./mirror-answer"
import { type Telling, tellings } from "./mirror-lines"
import { ToldFigure } from "./ToldFigure"

function GapCell({ year }: { year: MirrorYear }) {
  const formats = useFormats()
  return (
    <>
      {formats.usd(year.gapUsd)}
      {year.gapPercent !== null && (
        <span className="block text-muted text-note">{formats.percent(year.gapPercent / 100)}</span>
      )}
    </>
  )
}

export interface MirrorTableProps {
  caption: string
  years: readonly MirrorYear[]
  names: Record<Telling, string>
  captionHidden?: boolean
}

/** The three tellings and the gap, a row a year, the latest first. */
export function MirrorTable({ caption, years, names, captionHidden = false }: MirrorTableProps) {
  const t = useTranslations("trade")
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      rows={[...years].reverse()}
      rowKey={(year) => String(year.year)}
      columns={[
        { key: "year", header: t("table.year"), rowHeader: true, cell: (year) => year.year },
        ...tellings.map((telling) => ({
          key: telling,
          header: names[telling],
          numeric: true,
          cell: (year: MirrorYear) => <ToldFigure figure={year[telling]} />,
        })),
        {
          key: "gap",
          header: t("gaps.gap"),
          numeric: true,
          cell: (year) => <GapCell year={year} />,
        },
        {
          key: "preferred",
          header: t("column.preferred"),
          cell: ({ preferred }) =>
            preferred ? (
              t(`mirror.basis.${preferred.basis}`)
            ) : (
              <span className="text-muted">–</span>
            ),
        },
      ]}
    />
  )
}

import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { DataTable } from "@/ui/DataTable"
import { changeWords, productName } from "./product-figure"
import type { ProductFigure, ProductRow } from "./product-rows"

/** A page of a few thousand subheadings is a file, not a table. */
const most = 200

function Amount({ figure }: { figure: ProductFigure | null }) {
  const t = useTranslations("product")
  const formats = useFormats()
  return (
    <>
      {formats.usd(figure?.valueUsd)}
      {figure?.partialYear && <span className="block text-note text-warn">{t("table.part")}</span>}
    </>
  )
}

export interface ProductTableProps {
  caption: string
  captionHidden?: boolean
  rows: readonly ProductRow[]
  years: readonly [number, number]
}

/** The products with their figures of both years and what changed. */
export function ProductTable(props: ProductTableProps) {
  const { caption, captionHidden = false, rows, years } = props
  const t = useTranslations("product")
  const formats = useFormats()
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden={captionHidden}
        rows={rows.slice(0, most)}
        rowKey={({ code }) => code}
        columns={[
          { key: "code", header: t("table.code"), cell: ({ code }) => code },
          {
            key: "product",
            header: t("table.product"),
            rowHeader: true,
            cell: (row) => (
              <>
                {productName(row)}
                {row.tier && (
                  <span className="block text-muted text-note">
                    {t("tier", { tier: row.tier })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: "from",
            header: years[0],
            numeric: true,
            cell: ({ from }) => <Amount figure={from} />,
          },
          { key: "to", header: years[1], numeric: true, cell: ({ to }) => <Amount figure={to} /> },
          {
            key: "change",
            header: t("table.change"),
            numeric: true,
            cell: ({ changeUsd, changeShare }) => (
              <>
                {changeWords(formats, changeUsd)}
                {changeShare !== null && (
                  <span className="block text-muted text-note">{formats.percent(changeShare)}</span>
                )}
              </>
            ),
          },
        ]}
      />
      {rows.length > most && (
        <p className="mt-2 text-muted text-note">
          {t("table.more", { shown: most, all: rows.length })}
        </p>
      )}
    </>
  )
}

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useFormats } from "@/i18n/formats"
import type { FigureFormat } from "@/lib/format"
import { Link } from "@/ui/Link"
import { type ColourKey, markColour } from "./country-colours"

export interface BarListItem {
  id: string
  label: string
  value: number
  colour?: ColourKey
  /** Places as they are counted: equal values share a rank. */
  rank?: number
  tied?: boolean
  href?: string
  /** Where the figure leads, such as to the rows that it counts. */
  valueHref?: string
  note?: ReactNode
}

export interface BarListProps {
  items: readonly BarListItem[]
  summary: string
  format?: FigureFormat
}

/** A ranking as a list: the bar is a rule under each row, the figure stands in a column. */
export function BarList({ items, summary, format = "count" }: BarListProps) {
  const t = useTranslations("charts.bars")
  const formats = useFormats()
  const most = Math.max(1e-9, ...items.map((i) => i.value))
  const ranked = items.some((i) => i.rank !== undefined)
  return (
    <ol aria-label={summary} className="text-small">
      {items.map((item) => (
        <li
          key={item.id}
          className={`grid items-baseline gap-x-3 py-2 ${ranked ? "grid-cols-[2.5rem_1fr_auto]" : "grid-cols-[1fr_auto]"}`}
        >
          {ranked && (
            <span className="tabular text-muted">
              {item.rank}
              {item.tied && (
                <abbr title={t("shared")} className="ml-0.5 no-underline">
                  =
                </abbr>
              )}
            </span>
          )}
          <span className="min-w-0">
            {item.href ? (
              <Link href={item.href} className="link">
                {item.label}
              </Link>
            ) : (
              item.label
            )}
            {item.note && <span className="text-note text-muted"> {item.note}</span>}
          </span>
          <span className="tabular text-right font-semibold">
            {item.valueHref ? (
              <Link
                href={item.valueHref}
                className="link inline-block min-w-6 text-right"
                aria-label={t("rows", { name: item.label, count: item.value })}
              >
                {formats.figure(item.value, format)}
              </Link>
            ) : (
              formats.figure(item.value, format)
            )}
          </span>
          <Bar share={item.value / most} colour={item.colour ?? "other"} indented={ranked} />
        </li>
      ))}
    </ol>
  )
}

function Bar(props: { share: number; colour: ColourKey; indented: boolean }) {
  return (
    <svg
      aria-hidden="true"
      className={`mt-1.5 h-1.5 w-full ${props.indented ? "col-span-2 col-start-2" : "col-span-2"}`}
      preserveAspectRatio="none"
      viewBox="0 0 100 6"
    >
      <rect y={2.5} width={100} height={1} fill="var(--rule)" />
      <rect width={Math.max(0.5, props.share * 100)} height={6} fill={markColour(props.colour)} />
    </svg>
  )
}

import { useTranslations } from "next-intl"
import { markColour } from "@/charts/country-colours"
import { useFormats } from "@/i18n/formats"
import type { MirrorYear } from "./mirror-answer"
import { type Telling, tellings } from "./mirror-lines"
import { colourOf } from "./trade-lines"

export interface MirrorYearViewProps {
  year: MirrorYear
  sides: { of: string; with: string }
  names: Record<Telling, string>
}

/** One year side by side: the three amounts as bars on one scale, the gap, the figure to take and why. */
export function MirrorYearView({ year, sides, names }: MirrorYearViewProps) {
  const t = useTranslations("trade")
  const formats = useFormats()
  const most = Math.max(...tellings.map((telling) => Number(year[telling]?.valueUsd ?? 0)))
  const colours = {
    reporter: colourOf(sides.of),
    partner: colourOf(sides.with),
    reconciled: "other",
  } as const
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <dl className="grid content-start gap-y-4">
        {tellings.map((telling) => {
          const value = Number(year[telling]?.valueUsd ?? 0)
          return (
            <div key={telling}>
              <dt className="text-muted text-small">{names[telling]}</dt>
              <dd>
                <span className="tabular font-semibold text-lead">
                  {year[telling] ? formats.usd(value) : t("mirror.none")}
                </span>
                <span
                  aria-hidden="true"
                  className="mt-1 block h-1.5"
                  style={{
                    width: `${most > 0 ? (value / most) * 100 : 0}%`,
                    background: markColour(colours[telling]),
                  }}
                />
              </dd>
            </div>
          )
        })}
        {year.gapUsd !== null && (
          <div className="border-rule border-t pt-4">
            <dt className="text-muted text-small">{t("mirror.difference")}</dt>
            <dd className="tabular font-semibold text-lead">
              {formats.usd(year.gapUsd)}
              {year.gapPercent !== null && (
                <span className="font-normal">{` · ${formats.percent(year.gapPercent / 100)}`}</span>
              )}
            </dd>
          </div>
        )}
      </dl>
      <Reasons year={year} />
    </div>
  )
}

/** The rule's words and the sources' are the data's own: they stay in English. */
function Reasons({ year }: { year: MirrorYear }) {
  const t = useTranslations("trade")
  const formats = useFormats()
  const { preferred, notes, compared, expected } = year
  return (
    <div className="text-small">
      <h3 className="font-semibold">{t("mirror.preferred")}</h3>
      <p className="mt-1">
        {preferred
          ? t("mirror.take", {
              amount: formats.usd(preferred.figure.valueUsd),
              basis: t(`mirror.basis.${preferred.basis}`),
            })
          : t("mirror.takeNone")}{" "}
        {preferred && <span lang="en">{preferred.reason}</span>}
      </p>
      <h3 className="mt-5 font-semibold">{t("mirror.notes")}</h3>
      {notes.length > 0 ? (
        <ul lang="en" className="mt-1 list-disc pl-5">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-muted">{t("mirror.noNotes")}</p>
      )}
      {compared < expected && (
        <p className="mt-2 text-warn">
          {t("mirror.compared", { compared: String(compared), expected: String(expected) })}
        </p>
      )}
    </div>
  )
}

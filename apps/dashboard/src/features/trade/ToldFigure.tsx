import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import type { TradeFigure } from "./trade-fragment"
import { gapOf, type Soundness } from "./trade-series"
import { gapWords } from "./trade-words"

type Told = Soundness & Pick<TradeFigure, "valueUsd">

/** An amount in a table, and under it what it lacks. */
export function ToldFigure({ figure }: { figure: Told | null | undefined }) {
  const t = useTranslations("trade")
  const formats = useFormats()
  const gap = figure && gapOf(figure)
  return (
    <>
      {formats.usd(figure?.valueUsd)}
      {gap && (
        <span className="block whitespace-normal text-note text-warn">{gapWords(t, gap)}</span>
      )}
    </>
  )
}

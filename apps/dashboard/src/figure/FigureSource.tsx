import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { today } from "@/lib/today"
import { SourceLine } from "@/ui/SourceLine"
import type { Figure } from "./figure"

/** Under a figure: what to know of it, whose figures, which release; on paper also when and where it was read. */
export function FigureSource({ figure, address }: { figure: Figure; address: string }) {
  const t = useTranslations("figure")
  const formats = useFormats()
  const sources = figure.sources.map(({ title, url, licence }) => ({
    name: title,
    ...(url ? { href: url } : {}),
    ...(licence ? { licence } : {}),
  }))
  return (
    <>
      {figure.notes.map((note) => (
        <p key={note} className="mb-1 text-muted text-note">
          {note}
        </p>
      ))}
      <SourceLine
        sources={sources}
        {...(figure.release ? { release: figure.release.version } : {})}
      />
      <p className="print-only mt-1 text-muted text-note">
        {t("printed", { day: formats.day(today()) })} · {address}
      </p>
    </>
  )
}

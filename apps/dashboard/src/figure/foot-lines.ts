import type { getTranslations } from "next-intl/server"
import type { Formats } from "@/lib/format"
import { frozenAddress } from "./citation"
import type { Figure } from "./figure"

export type FigureWords = Awaited<ReturnType<typeof getTranslations<"figure">>>

export interface Moment {
  origin: string
  today: string
}

/** A licence that nobody has read up says so. */
export function licenceOf(licence: string, t: FigureWords): string {
  const [, known] = /^(.*?) \(from general knowledge, not read\)$/.exec(licence) ?? []
  return known ? t("notChecked", { licence: known }) : licence
}

/** What stands under a picture that has left the page: whose figures, which release, made when, found where. */
export function footLines(
  figure: Figure,
  t: FigureWords,
  formats: Formats,
  { origin, today }: Moment,
): string[] {
  const { sources, release } = figure
  const list = sources.map(({ title, licence }) =>
    licence ? `${title} (${licenceOf(licence, t)})` : title,
  )
  const day = (iso: string) => formats.day(iso.slice(0, 10))
  const stamp = [
    "Khorgos",
    ...(release
      ? [t("released", { version: release.version, day: day(release.publishedAt) })]
      : []),
    t("made", { day: day(today) }),
  ]
  return [
    ...(list.length > 0 ? [t("sources", { count: list.length, list: list.join("; ") })] : []),
    stamp.join(" · "),
    frozenAddress(figure, origin),
  ]
}

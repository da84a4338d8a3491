import type { BarListItem } from "@/charts/BarList"
import { barsPicture } from "@/charts/bars-picture"
import { colourKeyOf } from "@/charts/country-colours"
import { worldMapPicture } from "@/charts/world-map-picture"
import type { MapCircle } from "@/charts/world-marks"
import type { Drawing, Picture } from "@/figure/figure"
import type { Ranked, Ranking } from "./ranking-data"
import type { VisitWords } from "./visit-words"

/** How many places stand in the open. */
export const listed = 12

/** Where a place leads: by the key of a leader or host, or by the code of a country whose leaders stand together. */
export type HrefOf = (key: string) => string

/** One circle a country: leaders of one country stand together. */
export function circlesOf(ranking: Ranking, words: VisitWords, hrefOf?: HrefOf): MapCircle[] {
  const { t, formats } = words
  const visitors = ranking.of === "visitors"
  const byCountry = Map.groupBy(ranking.entries, (entry) => entry.place.iso3)
  return [...byCountry].flatMap(([iso3, entries]) => {
    const [first] = entries
    if (!first) return []
    const { capitalLongitude: lon, capitalLatitude: lat } = first.place
    const last = t("ranking.last", {
      day: formats.day(
        entries
          .map((entry) => entry.lastVisitOn)
          .toSorted()
          .at(-1),
      ),
    })
    return {
      iso3,
      label: first.from ?? first.name,
      value: entries.reduce((sum, entry) => sum + entry.visits, 0),
      colour: colourKeyOf(visitors ? iso3 : ranking.subjectIso3),
      detail: visitors ? `${entries.map((entry) => entry.name).join(", ")}. ${last}` : last,
      ...(hrefOf ? { href: hrefOf(entries.length === 1 ? first.key : iso3) } : {}),
      ...(lon && lat ? { lon: Number(lon), lat: Number(lat) } : {}),
    }
  })
}

/** A place as a bar in its country's colour. */
export function barOf(entry: Ranked): BarListItem {
  return {
    id: entry.key,
    label: entry.name,
    value: entry.visits,
    rank: entry.rank,
    tied: entry.tied,
    colour: colourKeyOf(entry.place.iso3),
  }
}

/** The first places as bars, and how many more there are. */
function listPicture({ of, entries }: Ranking, width: number, { t, formats }: VisitWords): Picture {
  const bars = barsPicture(entries.slice(0, listed).map(barOf), width, formats)
  const more = entries.length - listed
  if (more <= 0) return bars
  return {
    height: bars.height + 26,
    marks: (
      <>
        {bars.marks}
        <text x={0} y={bars.height + 18} className="muted">
          {t(`ranking.${of}.more`, { count: more })}
        </text>
      </>
    ),
  }
}

/** Map and ranking as one picture: side by side where there is room. */
export function rankingDrawing(ranking: Ranking, words: VisitWords): Drawing {
  const circles = circlesOf(ranking, words)
  const gap = 32
  return {
    kind: "picture",
    draw: (width, formats) => {
      const beside = width >= 760
      const barsWidth = beside ? 260 : width
      const map = worldMapPicture(circles, beside ? width - barsWidth - gap : width, formats)
      const list = listPicture(ranking, barsWidth, { ...words, formats })
      const move = beside
        ? `translate(${width - barsWidth},0)`
        : `translate(0,${Math.ceil(map.height) + gap})`
      return {
        height: beside ? Math.max(map.height, list.height) : map.height + gap + list.height,
        marks: (
          <>
            {map.marks}
            <g transform={move}>{list.marks}</g>
          </>
        ),
      }
    },
  }
}

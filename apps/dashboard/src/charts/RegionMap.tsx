import { useTranslations } from "next-intl"
import { five } from "@/lib/five"
import { colourKeyOf, markColour } from "./country-colours"
import { type Box, overlaps, type PlacedLabel, placeAroundPoints, textWidth } from "./label-layout"
import { type MapSize, mapSizes, REGION, regionGeometry } from "./map-layout"
import { SvgLink } from "./SvgLink"

export interface RegionCapital {
  iso3: string
  name: string
  lon: number
  lat: number
}

export interface RegionMapProps {
  summary: string
  /** The country to lift out, in its own colour. */
  highlight?: string
  capitals?: readonly RegionCapital[]
  /** Links by ISO alpha-3 code. */
  hrefs?: Readonly<Record<string, string>>
}

interface Place<Key extends string> {
  /** Its name in the catalogue. */
  key: Key
  at: readonly [number, number]
  /** Where the word goes when the map is small and its capital would lie under it. */
  small?: readonly [number, number]
}

type State = (typeof five)[number]
type Neighbour = "RUS" | "CHN" | "IRN" | "AFG" | "caspian"

const states: readonly Place<State>[] = [
  { key: "KAZ", at: [66.5, 48.3] },
  { key: "KGZ", at: [74.6, 41.5] },
  { key: "TJK", at: [71.3, 38.55], small: [72.8, 36.9] },
  { key: "TKM", at: [59.2, 39.4] },
  { key: "UZB", at: [63.3, 41.9] },
]

const around: readonly Place<Neighbour>[] = [
  { key: "RUS", at: [63, 54.9] },
  { key: "CHN", at: [84.5, 42] },
  { key: "IRN", at: [56, 36.2] },
  { key: "AFG", at: [66.3, 35.9] },
  { key: "caspian", at: [50.6, 41.4] },
]

interface Word {
  text: string
  at: readonly [number, number]
  iso3: State
  small?: readonly [number, number]
}

type Project = (at: [number, number]) => [number, number] | null

/** The five in a conic equal-area projection centred on 66° E, 43° N. Drawn on the server. */
export function RegionMap({ summary, highlight, capitals = [], hrefs = {} }: RegionMapProps) {
  const t = useTranslations("charts.region")
  const { projection, countries, borders } = regionGeometry()
  const names = states.map(({ key, ...place }) => ({
    ...place,
    iso3: key,
    text: t(`names.${key}`),
  }))
  const neighbours = around.map(({ key, at }) => ({ key, at, text: t(`names.${key}`) }))
  const placed = capitals.map((capital) => {
    const state = five.find((iso3) => iso3 === capital.iso3)
    return state ? { ...capital, name: t(`capitals.${state}`) } : capital
  })
  const fill = (iso3: string) => {
    if (iso3 === highlight) return markColour(colourKeyOf(iso3))
    return five.some((f) => f === iso3) ? "var(--land-near)" : "var(--land)"
  }
  return (
    <div>
      <div className="chart overflow-hidden">
        <svg
          viewBox={`0 0 ${REGION.width} ${REGION.height}`}
          width="100%"
          role={Object.keys(hrefs).length > 0 ? undefined : "img"}
          aria-label={summary}
        >
          {countries.map(({ iso3, d }) => (
            <SvgLink
              key={iso3}
              href={hrefs[iso3]}
              label={names.find((n) => n.iso3 === iso3)?.text ?? iso3}
            >
              <path d={d} fill={fill(iso3)} fillOpacity={iso3 === highlight ? 0.85 : 1} />
            </SvgLink>
          ))}
          <path d={borders} fill="none" stroke="var(--paper)" strokeWidth={1.4} />
          {mapSizes.map((size) => (
            <Words
              key={size.name}
              size={size}
              project={projection}
              names={names}
              around={neighbours}
              capitals={placed}
              highlight={highlight}
            />
          ))}
        </svg>
      </div>
      <p className="mt-2 text-note text-muted">{t("borders")}</p>
    </div>
  )
}

interface WordsProps {
  size: MapSize
  project: Project
  names: readonly Word[]
  around: readonly { key: string; text: string; at: readonly [number, number] }[]
  capitals: readonly RegionCapital[]
  highlight: string | undefined
}

/** Names of the five, the marked one first; one that would cover another is left out. */
function roomFor(
  { names, project, highlight }: Pick<WordsProps, "names" | "project" | "highlight">,
  size: number,
  narrow: boolean,
) {
  const taken: Box[] = []
  const ordered = [...names].sort(
    (a, b) => Number(b.iso3 === highlight) - Number(a.iso3 === highlight),
  )
  const placed = ordered.flatMap((name) => {
    const [lon, lat] = (narrow && name.small) || name.at
    const at = project([lon, lat])
    if (!at) return []
    const width = textWidth(name.text, size) * 1.04
    const box = { x: at[0] - width / 2, y: at[1] - size, width, height: size * 1.25 }
    if (taken.some((other) => overlaps(box, other))) return []
    taken.push(box)
    return [{ ...name, x: at[0], y: at[1] }]
  })
  return { placed, taken }
}

function Words({ size, project, names, around, capitals, highlight }: WordsProps) {
  const narrow = size.name === "map-s"
  const small = 12 * size.scale
  const large = (narrow ? 12 : 14) * size.scale
  const { placed, taken } = roomFor({ names, project, highlight }, large, narrow)
  const named = narrow ? capitals.filter((c) => c.iso3 === highlight) : capitals
  const dots = [...named, ...capitals.filter((c) => !named.includes(c))].flatMap((c) => {
    const at = project([c.lon, c.lat])
    return at ? [{ ...c, x: at[0], y: at[1], radius: 2.5 * size.scale, label: c.name }] : []
  })
  const bounds = { x: 4, y: 4, width: REGION.width - 8, height: REGION.height - 8 }
  const texts = placeAroundPoints(dots, small, bounds, taken)
  const marked = (iso3: string | undefined) => iso3 !== undefined && iso3 === highlight
  return (
    <g className={size.name}>
      {(narrow ? [] : around).map((n) => {
        const [x, y] = project([n.at[0], n.at[1]]) ?? [0, 0]
        return <Name key={n.key} x={x} y={y} size={small} text={n.text} />
      })}
      {placed.map((n) => (
        <Name key={n.iso3} {...n} size={large} iso3={n.iso3} marked={marked(n.iso3)} />
      ))}
      {dots.map((c, i) => (
        <g key={c.iso3}>
          <circle
            cx={c.x}
            cy={c.y}
            r={c.radius}
            fill="var(--ink)"
            stroke="var(--paper)"
            strokeWidth={c.radius * 0.6}
          />
          {i < named.length && texts[i] && (
            <Name {...texts[i]} size={small} text={c.label} iso3={c.iso3} marked={marked(c.iso3)} />
          )}
        </g>
      ))}
    </g>
  )
}

interface NameProps {
  x: number
  y: number
  anchor?: PlacedLabel["anchor"]
  size: number
  text: string
  /** Absent for neighbours, whose names stand back. */
  iso3?: string | undefined
  marked?: boolean
}

/** The halo takes the colour of the ground, so that a name may leave its country. */
function Name({ x, y, anchor = "middle", size, text, iso3, marked }: NameProps) {
  const ground = marked && iso3 ? markColour(colourKeyOf(iso3)) : "var(--land-near)"
  const ink = marked ? "var(--paper)" : iso3 ? "var(--ink)" : "var(--ink-muted)"
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      className={iso3 ? "halo" : undefined}
      style={{
        fontSize: size,
        fill: ink,
        fontWeight: marked ? 600 : 500,
        ...(iso3 ? { stroke: ground, strokeWidth: size * 0.26 } : {}),
      }}
    >
      {text}
    </text>
  )
}

import { geoCentroid, geoConicEqualArea, geoEqualEarth, geoPath } from "d3-geo"
import type { FeatureCollection } from "geojson"
import { five } from "@/lib/five"
import { type CountryShape, countryShapes, innerBorders, meltedLand } from "./geography"
import { type Box, type PlacedLabel, placeAroundPoints } from "./label-layout"

export const WORLD = { width: 960, height: 450 }
export const REGION = { width: 960, height: 600 }

/**
 * One geometry serves every width; circles and words come four times, each sized for the
 * width at which the stylesheet shows it, so that type never shrinks with the map.
 */
export const mapSizes = [
  { name: "map-s", scale: WORLD.width / 330, most: 9, labels: 5 },
  { name: "map-m", scale: WORLD.width / 510, most: 12, labels: 8 },
  { name: "map-l", scale: WORLD.width / 730, most: 15, labels: 14 },
  { name: "map-xl", scale: WORLD.width / 1000, most: 20, labels: 24 },
] as const

export type MapSize = (typeof mapSizes)[number]

function collection(shapes: Iterable<CountryShape>): FeatureCollection {
  return { type: "FeatureCollection", features: [...shapes] }
}

function largestPart(shape: CountryShape): CountryShape {
  const { geometry } = shape
  if (geometry.type === "Polygon") return shape
  const sized = geometry.coordinates.map((coordinates) => ({
    coordinates,
    points: coordinates[0]?.length ?? 0,
  }))
  const most = sized.reduce((a, b) => (b.points > a.points ? b : a))
  return { ...shape, geometry: { type: "Polygon", coordinates: most.coordinates } }
}

/** Made when it is wanted first, and then kept: projecting the shapes costs a page a fifth of a second. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

const middles = new Map<string, [number, number] | null>()

/** The middle of a country's main part: France's is in Europe. */
export function middleOf(iso3: string): [number, number] | null {
  const known = middles.get(iso3)
  if (known !== undefined) return known
  const shape = countryShapes("110m").get(iso3) ?? countryShapes("50m").get(iso3)
  const middle = shape ? geoCentroid(largestPart(shape)) : null
  if (shape) middles.set(iso3, middle)
  return middle
}

export const worldGeometry = once(() => {
  const shapes = [...countryShapes("110m").values()].filter((s) => s.properties.a3 !== "ATA")
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [2, 2],
        [WORLD.width - 2, WORLD.height - 2],
      ],
      collection(shapes),
    )
  const path = geoPath(projection).digits(1)
  return {
    projection,
    land: path(meltedLand("110m", new Set(["ATA"]))) ?? "",
    five: shapes
      .filter((s) => five.some((iso3) => iso3 === s.properties.a3))
      .map((s) => path(s) ?? "")
      .join(""),
    borders: path(innerBorders("110m")) ?? "",
  }
})

export const regionGeometry = once(() => {
  const shapes = countryShapes("50m")
  const frame = five.flatMap((iso3) => shapes.get(iso3) ?? [])
  const projection = geoConicEqualArea()
    .parallels([37, 51])
    .rotate([-66, 0])
    .center([0, 43])
    .fitExtent(
      [
        [36, 30],
        [REGION.width - 36, REGION.height - 30],
      ],
      collection(frame),
    )
    .clipExtent([
      [0, 0],
      [REGION.width, REGION.height],
    ])
  const path = geoPath(projection).digits(1)
  const countries = [...shapes.values()].flatMap((s) => {
    const d = path(s)
    return d ? [{ iso3: s.properties.a3, d }] : []
  })
  return { projection, countries, borders: path(innerBorders("50m")) ?? "" }
})

export interface CircleInput {
  id: string
  x: number
  y: number
  value: number
  label: string
}

export interface PlacedCircle extends CircleInput {
  radius: number
  text: PlacedLabel | null
}

/** Areas, not radii, follow the values; the largest come first, and only they are labelled. */
export function placeCircles(
  circles: readonly CircleInput[],
  size: Pick<MapSize, "most" | "labels"> & { scale: number },
  fontSize: number,
  bounds: Box,
): PlacedCircle[] {
  const most = Math.max(1e-9, ...circles.map((c) => c.value))
  const sized = [...circles]
    .sort((a, b) => b.value - a.value)
    .map((c) => ({
      ...c,
      radius: Math.max(2, Math.sqrt(c.value / most) * size.most) * size.scale,
    }))
  const texts = placeAroundPoints(sized, fontSize, bounds)
  return sized.map((c, i) => ({ ...c, text: i < size.labels ? (texts[i] ?? null) : null }))
}

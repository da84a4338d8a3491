export interface PathPoint {
  x: number
  y: number | null
  dashed?: boolean | undefined
}

export interface LinePieces {
  solid: string
  dashed: string
}

const round = (n: number) => Math.round(n * 10) / 10

/**
 * Two paths from one row of points. A missing value breaks both: a gap is a gap. A segment is
 * dashed when either of its ends is an estimate.
 */
export function linePieces(points: readonly PathPoint[]): LinePieces {
  const pieces: LinePieces = { solid: "", dashed: "" }
  let open: keyof LinePieces | null = null
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (point.y === null || !before || before.y === null) {
      open = null
      return
    }
    const kind = point.dashed || before.dashed ? "dashed" : "solid"
    if (open !== kind) pieces[kind] += `M${round(before.x)},${round(before.y)}`
    pieces[kind] += `L${round(point.x)},${round(point.y)}`
    open = kind
  })
  return pieces
}

/** Points that no segment reaches: drawn as a dot, or a lone year would vanish. */
export function lonePoints<P extends PathPoint>(points: readonly P[]): P[] {
  return points.filter(
    (p, i) =>
      p.y !== null && (points[i - 1]?.y ?? null) === null && (points[i + 1]?.y ?? null) === null,
  )
}

/** The height of the line at a place between two points; null inside a gap. */
export function heightAt(points: readonly PathPoint[], x: number): number | null {
  for (let i = 0; i < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]]
    if (!a || a.y === null) continue
    if (a.x === x) return a.y
    if (b && b.y !== null && a.x < x && x <= b.x) {
      return a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y)
    }
  }
  return null
}

/** The space between two lines over the years that both have; in pieces where either has a gap. */
export function bandPath(upper: readonly PathPoint[], lower: readonly PathPoint[]): string {
  const below = new Map(lower.map((point) => [point.x, point.y]))
  const pieces: { x: number; a: number; b: number }[][] = [[]]
  for (const { x, y } of upper) {
    const other = below.get(x) ?? null
    if (y === null || other === null) pieces.push([])
    else pieces.at(-1)?.push({ x, a: y, b: other })
  }
  return pieces
    .filter((piece) => piece.length > 1)
    .map((piece) => {
      const there = piece.map(({ x, a }) => `${round(x)},${round(a)}`)
      const back = [...piece].reverse().map(({ x, b }) => `${round(x)},${round(b)}`)
      return `M${[...there, ...back].join("L")}Z`
    })
    .join("")
}

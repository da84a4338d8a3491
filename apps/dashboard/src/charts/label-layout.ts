/** How wide a word will be; a guess good enough to place labels without a DOM. */
export function textWidth(text: string, fontSize: number): number {
  let units = 0
  for (const character of text) {
    if (/[\u3000-\u9fff\uff00-\uffef]/.test(character)) units += 1
    else if (/[A-ZМШЩЖЮ$%–−]/.test(character)) units += 0.68
    else if (/[ijlI.,:;'’ |tfr()\u00a0]/.test(character)) units += 0.34
    else units += 0.58
  }
  return units * fontSize
}

/**
 * Moves labels on a vertical line apart: each keeps as near to its wish as its neighbours let
 * it. Touching labels merge into a block which sits at the mean of its wishes.
 */
export function spreadLabels(
  wishes: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = wishes.map((wish, index) => ({ wish, index })).sort((a, b) => a.wish - b.wish)
  const blocks: { sum: number; members: number[] }[] = []
  const start = (b: { sum: number; members: number[] }) => {
    const height = (b.members.length - 1) * gap
    return Math.max(low, Math.min(high - height, b.sum / b.members.length - height / 2))
  }
  for (const { wish, index } of order) {
    let block = { sum: wish, members: [index] }
    let above = blocks.at(-1)
    while (above && start(above) + above.members.length * gap > start(block)) {
      block = { sum: above.sum + block.sum, members: [...above.members, ...block.members] }
      blocks.pop()
      above = blocks.at(-1)
    }
    blocks.push(block)
  }
  const placed = [...wishes]
  for (const block of blocks) {
    const top = start(block)
    block.members.forEach((index, i) => {
      placed[index] = top + i * gap
    })
  }
  return placed
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export interface PlacedLabel {
  x: number
  y: number
  anchor: "start" | "middle" | "end"
}

export interface PointToLabel {
  x: number
  y: number
  radius: number
  label: string
}

/**
 * Names for circles on a map, in order of importance: right, left,
 * above, below; null where every place is taken. A name may cross circles half its own size.
 */
export function placeAroundPoints(
  points: readonly PointToLabel[],
  fontSize: number,
  bounds: Box,
  occupied: readonly Box[] = [],
): (PlacedLabel | null)[] {
  const around = ({ x, y, radius: r }: PointToLabel) => ({
    x: x - r,
    y: y - r,
    width: 2 * r,
    height: 2 * r,
  })
  const taken: Box[] = [...points.map(around), ...occupied]
  return points.map((point, index) => {
    const minor = (i: number) => (points[i]?.radius ?? Infinity) < point.radius / 2
    const others = taken.filter((_, i) => i !== index && !minor(i))
    for (const { place, box } of candidates(point, fontSize)) {
      if (inside(box, bounds) && !others.some((other) => overlaps(box, other))) {
        taken.push(box)
        return place
      }
    }
    return null
  })
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  )
}

function candidates(
  { x, y, radius, label }: PointToLabel,
  size: number,
): { place: PlacedLabel; box: Box }[] {
  const width = textWidth(label, size)
  const gap = radius + size * 0.35
  const box = (left: number, baseline: number): Box => ({
    x: left,
    y: baseline - size * 0.85,
    width,
    height: size * 1.15,
  })
  const level = y + size * 0.35
  return [
    { place: { x: x + gap, y: level, anchor: "start" }, box: box(x + gap, level) },
    { place: { x: x - gap, y: level, anchor: "end" }, box: box(x - gap - width, level) },
    {
      place: { x, y: y - gap, anchor: "middle" },
      box: box(x - width / 2, y - gap),
    },
    {
      place: { x, y: y + gap + size * 0.75, anchor: "middle" },
      box: box(x - width / 2, y + gap + size * 0.75),
    },
  ]
}

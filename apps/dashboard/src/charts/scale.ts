export interface Scale {
  (value: number): number
  domain: readonly [number, number]
  ticks: readonly number[]
}

/** A step of 1, 2, 2.5 or 5 times a power of ten that cuts the span into about `count` parts. */
export function niceStep(span: number, count: number): number {
  if (!(span > 0)) return 1
  const rough = span / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const lead = rough / power
  const step = [1, 2, 2.5, 5, 10].find((s) => lead <= s * 1.0001) ?? 10
  return step * power
}

function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
  ticks: readonly number[],
): Scale {
  const span = domain[1] - domain[0] || 1
  const map = (value: number) => range[0] + ((value - domain[0]) / span) * (range[1] - range[0])
  return Object.assign(map, { domain, ticks })
}

/** Amounts always start at zero; only a balance may reach below it. */
export function amountScale(
  values: readonly number[],
  range: readonly [number, number],
  count: number,
): Scale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const step = niceStep(high - low, count)
  const from = Math.floor(low / step + 1e-9)
  const to = Math.max(from + 1, Math.ceil(high / step - 1e-9))
  const ticks = Array.from({ length: to - from + 1 }, (_, i) =>
    Number(((from + i) * step).toPrecision(12)),
  )
  return linear([from * step, to * step], range, ticks)
}

/** The nearest of 1, 2 and 5 times a power of ten, at or below `value`, or at or above it. */
function roundLog(value: number, towards: "down" | "up"): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12)
  const steps = [1, 2, 5, 10].map((lead) => lead * power)
  const found =
    towards === "down"
      ? steps.findLast((step) => step <= value * (1 + 1e-9))
      : steps.find((step) => step >= value * (1 - 1e-9))
  return found ?? power
}

/** Every factor of ten the same height. There is no zero on it: what is not above zero has no place. */
export function logScale(
  values: readonly number[],
  range: readonly [number, number],
  count: number,
): Scale {
  const positive = values.filter((value) => value > 0)
  const low = roundLog(positive.length > 0 ? Math.min(...positive) : 1, "down")
  const top = roundLog(positive.length > 0 ? Math.max(...positive) : 10, "up")
  const high = top > low ? top : low * 10
  const decades = Math.log10(high / low)
  const leads = decades * 3 <= count + 1 ? [1, 2, 5] : [1]
  const every = Math.max(1, Math.ceil((decades * leads.length) / (count + 2)))
  const ticks: number[] = []
  const first = Math.floor(Math.log10(low) + 1e-12)
  for (let power = first; 10 ** power <= high * (1 + 1e-9); power += every)
    for (const lead of leads) ticks.push(Number((lead * 10 ** power).toPrecision(12)))
  const inside = ticks.filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
  const place = linear([Math.log10(low), Math.log10(high)], range, [])
  return Object.assign((value: number) => place(Math.log10(value)), {
    domain: [low, high] as const,
    ticks: inside.length > 1 ? inside : [low, high],
  })
}

/** Years: whole ticks, the first and last always among the candidates, never too close. */
export function yearScale(
  from: number,
  to: number,
  range: readonly [number, number],
  minGap: number,
): Scale {
  const width = Math.abs(range[1] - range[0])
  const [first, last] = [Math.ceil(from), Math.floor(to)]
  const span = Math.max(1, to - from)
  const step = [1, 2, 5, 10, 20, 50].find((s) => (s / span) * width >= minGap) ?? 100
  const pixels = (years: number) => (years / span) * width
  const inner: number[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) inner.push(year)
  const ticks = inner.filter((year) => year === last || pixels(last - year) >= minGap)
  if (ticks.at(-1) !== last) ticks.push(last)
  return linear([from, to], range, ticks)
}

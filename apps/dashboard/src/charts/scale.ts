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

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

export type Vision = "usual" | "protanopia" | "deuteranopia" | "tritanopia"

/** Machado, Oliveira and Fernandes (2009), full severity, on linear RGB. */
const simulations: Readonly<Record<Exclude<Vision, "usual">, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function apply(matrix: Matrix, v: Triple): Triple {
  const row = (r: Triple) => Math.min(1, Math.max(0, r[0] * v[0] + r[1] * v[1] + r[2] * v[2]))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

function linear(hex: string): Triple {
  const n = Number.parseInt(hex.slice(1), 16)
  const channel = (shift: number) => {
    const c = ((n >> shift) & 255) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(16), channel(8), channel(0)]
}

export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = linear(hex)
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl
  }
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

function lab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE 1976 distance of two colours as seen with the given vision. */
export function distance(a: string, b: string, vision: Vision): number {
  const seen = (hex: string) =>
    lab(vision === "usual" ? linear(hex) : apply(simulations[vision], linear(hex)))
  const [p, q] = [seen(a), seen(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

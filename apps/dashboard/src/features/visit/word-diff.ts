export interface Piece {
  kind: "kept" | "gone" | "new"
  text: string
}

/** How many words two texts share from each pair of places on: the table of the longest common subsequence. */
function sharedFrom(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row = [], below = []] = [table[i], table[i + 1]]
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

/** What became of a text, word by word: pieces kept, gone and new, in order. */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [before, after].map((text) => text.match(/\s*\S+|\s+$/g) ?? [])
  if (!a || !b) return []
  const shared = sharedFrom(a, b)
  const pieces: Piece[] = []
  const add = (kind: Piece["kind"], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [old, next] = [a[i], b[j]]
    if (old !== undefined && old === next) {
      add("kept", old)
      i += 1
      j += 1
    } else if (
      old !== undefined &&
      (next === undefined || (shared[i + 1]?.[j] ?? 0) >= (shared[i]?.[j + 1] ?? 0))
    ) {
      add("gone", old)
      i += 1
    } else if (next !== undefined) {
      add("new", next)
      j += 1
    }
  }
  return pieces
}

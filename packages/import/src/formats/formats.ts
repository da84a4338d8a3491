import { ImportError } from "../error.ts"
import type { Format } from "../format.ts"
import { baci, baciTotals } from "./baci.ts"
import { comtrade } from "./comtrade.ts"
import { comtradeLegacy } from "./comtrade-legacy.ts"
import { generic } from "./generic.ts"
import { ownProducts, ownTrade } from "./own.ts"
import { wits } from "./wits.ts"

export const formats: readonly Format[] = [
  comtrade,
  comtradeLegacy,
  baci,
  baciTotals,
  wits,
  ownTrade,
  ownProducts,
  generic,
]

/** The format asked for, or the one whose columns the header has. */
export function formatOf(
  header: readonly string[],
  file: string,
  { key, hasMapping }: { key?: string; hasMapping: boolean },
): Format {
  if (key !== undefined) {
    const named = formats.find((format) => format.key === key)
    if (named) return named
    const keys = formats.map((format) => format.key).join(", ")
    throw new ImportError("UNKNOWN_FORMAT", `There is no format "${key}". There are: ${keys}.`)
  }
  if (hasMapping) return generic
  const names = new Set(header)
  const found = formats.find((format) => format.recognises(names))
  if (found) return found
  throw new ImportError(
    "UNKNOWN_FORMAT",
    "these columns are of no known format. For a table of your own write a mapping and give it with --mapping.",
    { file, line: 1 },
  )
}

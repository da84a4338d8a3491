import { fold } from "@/lib/fold"
import type { Option } from "./Combobox"

/** The one option that the text names in full, by its words or its code; none where several have the name. */
export function exactOption(options: readonly Option[], text: string): Option | undefined {
  const wanted = fold(text.trim())
  if (wanted === "") return undefined
  const [found, ...others] = options.filter(
    ({ label, value }) => fold(label) === wanted || fold(value) === wanted,
  )
  return others.length === 0 ? found : undefined
}

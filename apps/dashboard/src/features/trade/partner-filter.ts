import { fold } from "@/lib/fold"
import type { Choice } from "@/ui/choices"

/** Whether what was typed is in a name, whatever its case and accents, or begins its code. */
export function matches({ value, label }: Choice, typed: string): boolean {
  const wanted = fold(typed.trim())
  return fold(label).includes(wanted) || fold(value).startsWith(wanted)
}

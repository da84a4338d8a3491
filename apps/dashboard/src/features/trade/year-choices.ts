import type { Choice } from "@/ui/choices"

export function yearChoices(from: number, to: number): Choice[] {
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => {
    const value = String(from + index)
    return { value, label: value }
  })
}

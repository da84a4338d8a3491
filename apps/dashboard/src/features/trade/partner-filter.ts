import type { Choice } from "@/ui/choices"

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase()
}

/** Whether what was typed is in a name, whatever its case and accents, or begins its code. */
export function matches({ value, label }: Choice, typed: string): boolean {
  const wanted = plain(typed.trim())
  return plain(label).includes(wanted) || plain(value).startsWith(wanted)
}

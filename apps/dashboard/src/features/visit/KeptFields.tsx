"use client"

import { useSearchParams } from "next/navigation"

/** What a form must send along when it is sent without scripts: the rest of the address. */
export function KeptFields({ names }: { names: readonly string[] }) {
  const search = useSearchParams()
  return [...names, "release", "lang"].map((name) => {
    const value = search.get(name)
    return value && <input key={name} type="hidden" name={name} value={value} />
  })
}

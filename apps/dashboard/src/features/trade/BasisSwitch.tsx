import { Segmented } from "@/ui/choices"
import { type Basis, bases } from "./trade-series"
import { basisWords } from "./trade-words"

export interface BasisSwitchProps {
  name: string
  basis: Basis
  hrefs: Record<Basis, string>
}

/** Whose figures, in words. */
export function BasisSwitch({ name, basis, hrefs }: BasisSwitchProps) {
  return (
    <Segmented
      label="Whose figures"
      value={basis}
      options={bases.map((value) => ({
        value,
        label: basisWords(value, name),
        href: hrefs[value],
      }))}
    />
  )
}

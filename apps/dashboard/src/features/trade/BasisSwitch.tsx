import { useTranslations } from "next-intl"
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
  const t = useTranslations("trade")
  return (
    <Segmented
      label={t("control.basis")}
      value={basis}
      options={bases.map((value) => ({
        value,
        label: basisWords(t, value, name),
        href: hrefs[value],
      }))}
    />
  )
}

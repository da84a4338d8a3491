"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Section } from "@/ui/Section"
import { Retract, type RetractProps } from "./Retract"
import { Saved } from "./Saved"

interface RetractableRowProps extends Omit<RetractProps, "onDone"> {
  form: ReactNode
  history: ReactNode
}

/** A row's form and the way to retract it; once it is retracted, neither: nothing is left to correct. */
export function RetractableRow({ form, history, ...row }: RetractableRowProps) {
  const t = useTranslations("edit.retract")
  const [version, setVersion] = useState<string | null>(null)
  if (version)
    return (
      <>
        <Saved isGone title={t(`${row.noun}.done`)} href={null} version={version}>
          {null}
        </Saved>
        <div className="mt-16">{history}</div>
      </>
    )
  return (
    <>
      {form}
      <div className="mt-16">
        {history}
        <Section id="retract" heading={t("heading")} subtitle={t(`${row.noun}.means`)}>
          <Retract {...row} onDone={setVersion} />
        </Section>
      </div>
    </>
  )
}

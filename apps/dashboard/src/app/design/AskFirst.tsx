"use client"

import { ConfirmButton } from "@/ui/ConfirmButton"

interface AskFirstProps {
  label: string
  question: string
  means: string
  yes: string
}

/** The button that asks first, with nothing to do after. */
export function AskFirst({ label, question, means, yes }: AskFirstProps) {
  return (
    <ConfirmButton label={label} question={question} yes={yes} onConfirm={async () => null}>
      <p>{means}</p>
    </ConfirmButton>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { CombinedError } from "urql"
import { useApi } from "@/lib/use-api"
import { ConfirmButton } from "@/ui/ConfirmButton"
import { troubleOf } from "./edit-faults"
import { LongText } from "./fields"
import { useFaultWords } from "./use-field"

// Whoever sends a document loads it, and what parses it.
const documents = () => import("./retract-documents").then((module) => module.documents)

export interface RetractProps {
  noun: "visit" | "event" | "statement" | "indicator"
  slug: string
  revision: number
  /** Called with the release that is the first without it. */
  onDone: (version: string) => void
}

function useRefusal() {
  const t = useTranslations("edit")
  const wordsOf = useFaultWords({})
  return (error: CombinedError | undefined): string | null => {
    const trouble = troubleOf(error)
    if (!trouble) return null
    if (trouble.kind === "faults") return trouble.faults.map(wordsOf).join(" ")
    if (trouble.kind === "conflict") return t("retract.conflict")
    if (trouble.kind === "other") return trouble.message
    return `${t(`trouble.${trouble.kind}.happened`)}. ${t(`trouble.${trouble.kind}.next`)}`
  }
}

/** Withdraws a row, with a reason and after a question. */
export function Retract({ noun, slug, revision, onDone }: RetractProps) {
  const t = useTranslations("edit.retract")
  const refusal = useRefusal()
  const client = useApi()
  const [reason, setReason] = useState("")
  const [isMissing, setIsMissing] = useState(false)

  async function retract() {
    if (reason.trim() === "") {
      setIsMissing(true)
      return t("reasonMissing")
    }
    const { data, error } = await client.mutation(async () => (await documents())[noun], {
      slug,
      expected: revision,
      reason,
    })
    const version = data?.edit.release?.version
    if (!version) return refusal(error)
    onDone(version)
    return null
  }

  return (
    <div className="grid max-w-[36rem] gap-5">
      <LongText
        name="retractReason"
        label={t("reason")}
        hint={t("reasonHint")}
        maxLength={1000}
        value={reason}
        onChange={(text) => {
          setReason(text)
          setIsMissing(false)
        }}
        error={isMissing && t("reasonMissing")}
      />
      <div>
        <ConfirmButton
          label={t(`${noun}.label`)}
          question={t(`${noun}.question`)}
          yes={t("yes")}
          no={t("no")}
          onConfirm={retract}
        >
          {t("keeps")}
        </ConfirmButton>
      </div>
    </div>
  )
}

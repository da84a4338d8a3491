"use client"

import { useTranslations } from "next-intl"
import { ErrorState } from "@/ui/states"
import type { Trouble } from "./edit-faults"

type Standstill = Exclude<Trouble, { kind: "faults" | "conflict" }>

/** Why it did not go through, that nothing typed is lost, and what to do. */
export function Standstill({ trouble }: { trouble: Standstill }) {
  const t = useTranslations("edit.trouble")
  const kept = t("kept")
  if (trouble.kind === "other")
    return (
      <ErrorState
        happened={t("other")}
        safe={kept}
        next={t("said", { message: trouble.message })}
      />
    )
  return (
    <ErrorState
      happened={t(`${trouble.kind}.happened`)}
      safe={kept}
      next={t(`${trouble.kind}.next`)}
    />
  )
}

"use client"

import { catchError } from "next/error"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useTransition } from "react"
import { Button } from "./Button"
import { ErrorState } from "./states"

/** In the place of a part that failed: what happened, what is safe, and another try. */
export function PartFailure({ retry }: { retry?: () => void }) {
  const t = useTranslations("ui")
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  return (
    <div className="py-4">
      <ErrorState
        happened={t("part.happened")}
        safe={t("part.safe")}
        next={t("part.next")}
        action={
          <Button
            aria-busy={pending}
            disabled={pending}
            onClick={() => startTransition(() => (retry ? retry() : router.refresh()))}
          >
            {t("again")}
          </Button>
        }
      />
    </div>
  )
}

/** Catches what a part throws in the browser. */
export const PartBoundary = catchError((_props: object, { retry }) => <PartFailure retry={retry} />)

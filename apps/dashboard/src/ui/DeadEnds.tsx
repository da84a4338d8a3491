"use client"

import { useTranslations } from "next-intl"
import { useTransition } from "react"
import { Button, ButtonLink } from "./Button"
import { PageHeader } from "./PageHeader"
import { ErrorState } from "./states"

/** What Next hands an error page. */
export interface FailureProps {
  error: Error & { digest?: string }
  retry: () => void
}

/** For when the API is down or failed; production hides messages, so it says what is safe to say. */
export function Unreachable({ error, retry }: FailureProps) {
  const t = useTranslations("ui")
  const [pending, startTransition] = useTransition()
  return (
    <div className="py-16">
      <ErrorState
        happened={t("unreachable.happened")}
        safe={t("unreachable.safe")}
        next={t("unreachable.next")}
        {...(error.digest ? { code: error.digest } : {})}
        action={
          <Button
            aria-busy={pending}
            disabled={pending}
            onClick={() => startTransition(() => retry())}
          >
            {t("again")}
          </Button>
        }
      />
    </div>
  )
}

/** For an address or a code that names nothing: says what codes look like. */
export function NothingHere() {
  const t = useTranslations("ui.missing")
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ButtonLink href="/countries">{t("countries")}</ButtonLink>
    </>
  )
}

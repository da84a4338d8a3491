"use client"

import { Button } from "@/ui/Button"
import { ErrorState } from "@/ui/states"

/** Shown when the API is down or failed; production hides messages, so it says what is safe to say. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <div className="py-16">
      <ErrorState
        happened="The data cannot be reached at the moment"
        safe="Nothing is lost: the page only reads."
        next="Try again in a minute. If it stays like this, tell whoever runs this server."
        {...(error.digest ? { code: error.digest } : {})}
        action={<Button onClick={() => retry()}>Try again</Button>}
      />
    </div>
  )
}

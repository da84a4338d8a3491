"use client"

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

/** For an address or a code that names nothing: says what codes look like. */
export function NothingHere() {
  return (
    <>
      <PageHeader
        title="Nothing is here"
        lead="The address names no page, or a code that the data do not know. Codes of countries are ISO 3166-1 alpha-3 in upper case, such as KAZ."
      />
      <ButtonLink href="/countries">All countries</ButtonLink>
    </>
  )
}

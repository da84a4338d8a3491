import { VerdictBadge, VerificationBadge, VisitTypeBadge } from "@/ui/Badge"
import { Button, ButtonLink } from "@/ui/Button"
import { EmptyState, ErrorState, Skeleton } from "@/ui/states"
import { TextField } from "@/ui/TextField"

export function Pieces() {
  return (
    <div className="grid gap-x-16 gap-y-10 md:grid-cols-2">
      <div className="flex flex-col items-start gap-5">
        <p className="flex flex-wrap gap-x-5 gap-y-2">
          <VerificationBadge status="stored" />
          <VerificationBadge status="recalled" />
          {["state", "official", "working", "summit", "stopover"].map((t) => (
            <VisitTypeBadge key={t} type={t} />
          ))}
        </p>
        <p className="flex flex-wrap gap-x-5 gap-y-2">
          <VerdictBadge verdict="holds" />
          <VerdictBadge verdict="holds in part" />
          <VerdictBadge verdict="agrees, no proof" />
          <VerdictBadge verdict="does not hold" />
          <VerdictBadge verdict="depends on whose figures" />
          <VerdictBadge verdict="cannot be told" />
        </p>
        <p className="flex flex-wrap items-center gap-3">
          <Button tone="primary">Create a token</Button>
          <ButtonLink href="#download">Download</ButtonLink>
          <Button disabled>Save</Button>
          <Button tone="quiet">Copy as Python</Button>
        </p>
        <div className="w-full max-w-96 space-y-4">
          <TextField label="Email" type="email" name="email" autoComplete="email" />
          <TextField
            label="Token name"
            hint="Where you will use it."
            error="Two tokens cannot share a name."
          />
        </div>
      </div>
      <div className="space-y-8">
        <EmptyState
          title="No visits match"
          action={<ButtonLink href="#all">Show all visits</ButtonLink>}
        >
          Widen the years, or choose another leader.
        </EmptyState>
        <ErrorState
          happened="The figures could not be loaded"
          safe="Nothing that you saved is lost."
          next="Try again in a minute; if it stays, quote the code."
          code="UPSTREAM_TIMEOUT"
          action={<Button>Try again</Button>}
        />
        <div className="space-y-2">
          <Skeleton className="h-7 w-2/3" />
          <Skeleton />
        </div>
      </div>
    </div>
  )
}

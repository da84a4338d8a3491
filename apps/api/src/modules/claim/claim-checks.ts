import { russiaChecks } from "./checks/against-russia.ts"
import { growthChecks } from "./checks/growth.ts"
import { recoveryChecks } from "./checks/recovery.ts"
import { shareChecks } from "./checks/shares.ts"
import { visitChecks } from "./checks/visits.ts"
import type { ClaimCheck } from "./claim-check.ts"

/** How each claim is checked, by its key. */
export const checks: ReadonlyMap<string, ClaimCheck> = new Map(
  Object.entries({
    ...visitChecks,
    ...russiaChecks,
    ...growthChecks,
    ...recoveryChecks,
    ...shareChecks,
  }),
)

import { visitChecks } from "./checks/visits.ts"
import type { ClaimCheck } from "./claim-check.ts"

/** How each claim is checked, by its key. */
export const checks: ReadonlyMap<string, ClaimCheck> = new Map(Object.entries({ ...visitChecks }))

import { russiaChecks } from "./checks/against-russia.ts"
import { growthChecks } from "./checks/growth.ts"
import { investmentChecks } from "./checks/investment.ts"
import { legChecks } from "./checks/legs.ts"
import { rankingChecks } from "./checks/ranking.ts"
import { recordChecks } from "./checks/records.ts"
import { recoveryChecks } from "./checks/recovery.ts"
import { shareChecks } from "./checks/shares.ts"
import { tieChecks } from "./checks/ties.ts"
import { travelChecks } from "./checks/travel.ts"
import { visitChecks } from "./checks/visits.ts"
import type { ClaimCheck } from "./claim-check.ts"

/** How each claim is checked, by its key. */
export const checks: ReadonlyMap<string, ClaimCheck> = new Map(
  Object.entries({
    ...visitChecks,
    ...rankingChecks,
    ...travelChecks,
    ...russiaChecks,
    ...growthChecks,
    ...recoveryChecks,
    ...legChecks,
    ...tieChecks,
    ...shareChecks,
    ...investmentChecks,
    ...recordChecks,
  }),
)

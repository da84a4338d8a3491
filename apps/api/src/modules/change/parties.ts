import type { Edit } from "./publish-edit.ts"

/** Complains of codes that are named twice, or stand for what takes part in nothing: the world, a customs union. */
export async function checkParties(
  { tx, faults }: Edit,
  argument: string,
  codes: readonly string[],
): Promise<void> {
  faults.distinct(argument, codes)
  const totals = await tx.country.findMany({
    where: { iso3: { in: [...codes] }, kind: { in: ["world", "union"] } },
  })
  for (const [index, code] of codes.entries()) {
    const total = totals.find(({ iso3 }) => iso3 === code)
    if (!total) continue
    const country = { iso3: code, name: total.name }
    faults.add(`${argument}.${index}`, "STATISTICS_ONLY", { country })
  }
}

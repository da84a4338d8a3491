interface Country {
  iso3: string
}

/** Whose series list the members of the time instead of those who came, as the schema says. */
const membershipSeries = ["SCO", "EAEU", "CSTO", "OTS"]

export function listsMembers(organisationCode: string | null | undefined): boolean {
  return membershipSeries.some((code) => code === organisationCode)
}

/** Participants, the host aside, from whose leaders no visit is recorded. */
export function withoutVisit<Participant extends Country>(
  participants: readonly Participant[],
  visitors: readonly Country[],
  host: Country | null,
): Participant[] {
  const came = new Set(visitors.map(({ iso3 }) => iso3))
  return participants.filter(({ iso3 }) => iso3 !== host?.iso3 && !came.has(iso3))
}

/** Texts of the meeting's days that belong to it: two of those who met are parties. */
export function statementsOf<Statement extends { parties: readonly Country[] }>(
  statements: readonly Statement[],
  participants: readonly Country[],
  host: Country | null,
): Statement[] {
  const met = new Set([...participants, ...(host ? [host] : [])].map(({ iso3 }) => iso3))
  return statements.filter(({ parties }) => parties.filter(({ iso3 }) => met.has(iso3)).length >= 2)
}

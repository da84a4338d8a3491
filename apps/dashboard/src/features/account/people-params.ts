/** What the page of people shows, read from its address. */
export interface PeopleParams {
  find: string
  after: string | null
  before: string | null
}

const text = (value: string | string[] | undefined) =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null

export function readPeopleParams(
  search: Record<string, string | string[] | undefined>,
): PeopleParams {
  return { find: text(search.find) ?? "", after: text(search.after), before: text(search.before) }
}

export function peopleHref(params: Partial<PeopleParams>): string {
  const next = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value) next.set(name, value)
  return next.size > 0 ? `/people?${next}` : "/people"
}

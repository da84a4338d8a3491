const pages = { Visit: "visits", Event: "events", Statement: "statements" } as const

/** Where a changed row is seen; null for rows that have no page of their own, and for those taken out. */
export function pageOfChange(change: {
  entity: string
  rowKey: string
  action: string
}): string | null {
  const entity = change.entity.charAt(0).toUpperCase() + change.entity.slice(1)
  if (change.action === "RETRACT" || !Object.hasOwn(pages, entity)) return null
  return `/${pages[entity as keyof typeof pages]}/${change.rowKey}`
}

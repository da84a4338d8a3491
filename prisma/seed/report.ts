import type { TableCount } from "./load.ts"

function plural(table: string): string {
  const words = table.replaceAll("_", " ")
  if (/(series|coverage)$/.test(words)) return words
  return words.endsWith("y") ? `${words.slice(0, -1)}ies` : `${words}s`
}

function changesOf({ added, changed, removed }: Omit<TableCount, "table">): string {
  const parts = [
    added > 0 && `${added.toLocaleString("en")} new`,
    changed > 0 && `${changed.toLocaleString("en")} changed`,
    removed > 0 && `${removed.toLocaleString("en")} removed`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(", ") : "unchanged"
}

/** One line a table and a closing one: `trade flows   23,794 rows  (23,794 new)`. */
export function reportLines(counts: readonly TableCount[], release: string): string[] {
  const total = { rows: 0, added: 0, changed: 0, removed: 0, same: 0 }
  for (const { rows, added, changed, removed, same } of counts) {
    total.rows += rows
    total.added += added
    total.changed += changed
    total.removed += removed
    total.same += same
  }
  const lines = counts.map((count) => ({ ...count, label: plural(count.table) }))
  const all = [...lines, { ...total, label: "all tables" }]
  const width = Math.max(...all.map(({ label }) => label.length))
  const tables = all.map((count) => {
    const rows = count.rows.toLocaleString("en").padStart(9)
    return `${count.label.padEnd(width)} ${rows} ${count.rows === 1 ? "row " : "rows"}  (${changesOf(count)})`
  })
  return [...tables, `The data are at release ${release}.`]
}

import { createHash } from "node:crypto"
import type { Prisma, RowChangeAction } from "@khorgos/prisma"
import type { Context, ReleaseStamp, Viewer } from "../../context.ts"
import { liveDb } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { type Cited, cite, type SourceInput } from "./citation.ts"
import { Faults } from "./faults.ts"
import { type Snapshot, snapshot } from "./snapshot.ts"
import { inTurn, limitWait } from "./turn.ts"

/** What was done to one row. */
export interface EditedRow {
  /** Its table. */
  entity: string
  /** Its primary key, several fields joined with slashes. */
  rowKey: string
  action: RowChangeAction
  before: Snapshot | null
  after: Snapshot | null
}

export interface EditRequest {
  context: Context
  reason: string
  source?: SourceInput | null | undefined
  /** Only say what would change. */
  validateOnly: boolean
}

export interface Edited<Row> {
  /** The row as it is now; null after a retraction, or when nothing was written. */
  row: Row | null
  rows: EditedRow[]
  /** Version of the release; null when nothing was written. */
  version: string | null
}

const counted = { record: "added", correct: "changed", retract: "removed" } as const
type Count = Record<(typeof counted)[RowChangeAction], number>

/** A change to the data under way, in the transaction of its release. */
export class Edit {
  readonly tx: Prisma.TransactionClient
  readonly faults = new Faults()
  readonly rows: EditedRow[] = []
  readonly changes: Record<string, Count> = {}
  /** What the edit cites. */
  cited: Cited | null = null

  constructor(tx: Prisma.TransactionClient) {
    this.tx = tx
  }

  /** Counts rows of a table for the release. */
  count(table: string, action: RowChangeAction, rows = 1): void {
    const count = this.changes[table] ?? { added: 0, changed: 0, removed: 0 }
    count[counted[action]] += rows
    if (rows > 0) this.changes[table] = count
  }

  /** Counts the rows of a table that link a row to those of a list, and says which to remove and add. */
  relink(table: string, before: readonly string[], after: readonly string[]) {
    const gone = before.filter((key) => !after.includes(key))
    const added = after.filter((key) => !before.includes(key))
    this.count(table, "retract", gone.length)
    this.count(table, "record", added.length)
    return { gone, added }
  }

  /** Notes what was done to a row, for the log. */
  note(entity: string, rowKey: string, before: Snapshot | null, after: Snapshot | null): void {
    const action = before === null ? "record" : after === null ? "retract" : "correct"
    this.rows.push({ entity, rowKey, action, before, after })
    this.count(entity, action)
  }

  /** Complains of a correction after which everything is as before. */
  checkDifferent(before: Snapshot, after: Snapshot): void {
    if (JSON.stringify(before) === JSON.stringify(after))
      this.faults.add("input", "NOTHING_CHANGES", {})
  }

  /** Throws when the row has changed since its editor read it. */
  async checkRevision(row: { sinceRelease: number }, expected: number): Promise<void> {
    if (row.sinceRelease === expected) return
    const release = await this.tx.release.findUnique({
      where: { number: row.sinceRelease },
      select: { publishedAt: true, rowChanges: { take: 1, select: { author: true } } },
    })
    const by = release?.rowChanges[0]?.author.name ?? null
    const what =
      expected > row.sinceRelease
        ? `This has never had the revision ${expected}: its latest is ${row.sinceRelease}.`
        : `${by ?? "A load of files"} has changed this since you read it.`
    throw codedError("EDIT_CONFLICT", `${what} Read it again, then repeat your change.`, {
      argument: "expected",
      expected,
      current: row.sinceRelease,
      changedBy: by,
      changedAt: release?.publishedAt ?? null,
    })
  }
}

/** First checks and reads; what it returns writes, and is called only when there is no fault. */
export type Plan<Row> = (edit: Edit) => Promise<() => Promise<Row | null>>

class Unwritten<Row> extends Error {
  readonly edited: Edited<Row>
  constructor(edited: Edited<Row>) {
    super("Only what would change was asked for.")
    this.edited = edited
  }
}

async function addSource(edit: Edit): Promise<void> {
  if (!edit.cited?.addition) return
  const row = await edit.tx.source.create({ data: edit.cited.addition })
  edit.note("source", row.key, null, snapshot(row))
}

/** What changed, in one sentence. */
function notesOf(rows: readonly EditedRow[], why: string): string {
  const besides = ["source", "topic", "trip"]
  const main = rows.find(({ entity }) => !besides.includes(entity))
  const done = { record: "recorded", correct: "corrected", retract: "retracted" }
  return main ? `An editor ${done[main.action]} the ${main.entity} ${main.rowKey}: ${why}` : why
}

async function publish({ tx, rows, changes }: Edit, notes: string): Promise<ReleaseStamp> {
  const latest = await tx.release.findFirst({ orderBy: { number: "desc" } })
  const checksum = createHash("sha256")
    .update(`${latest?.checksum ?? ""}\0${JSON.stringify(rows)}`)
    .digest("hex")
  const [published] = await tx.$queryRaw<{ version: string }[]>`
    SELECT publish_release(current_date, 'edit', ${checksum}, ${notes}, ${JSON.stringify(changes)}::jsonb, NULL) AS version`
  if (!published) throw new Error("The release was not published.")
  return tx.release.findUniqueOrThrow({
    where: { version: published.version },
    select: { version: true, number: true, publishedAt: true },
  })
}

async function run<Row>(
  tx: Prisma.TransactionClient,
  author: Viewer,
  { context, reason, source, validateOnly }: EditRequest,
  plan: Plan<Row>,
): Promise<{ edited: Edited<Row>; release: ReleaseStamp }> {
  await limitWait(tx)
  await tx.$queryRaw`SELECT begin_release()`
  const edit = new Edit(tx)
  const why = edit.faults.text("reason", reason, 1000)
  edit.cited = await cite(tx, source, edit.faults)
  const write = await plan(edit)
  edit.faults.throwIfAny()
  await addSource(edit)
  const row = await write()
  if (validateOnly) throw new Unwritten({ row: null, rows: edit.rows, version: null })
  const release = await publish(edit, notesOf(edit.rows, why))
  await tx.rowChange.createMany({
    data: edit.rows.map(({ before, after, ...rest }) => ({
      ...rest,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
      reason: why,
      authorId: author.id,
      tokenId: context.token?.id ?? null,
      sourceKey: edit.cited?.key ?? null,
      releaseVersion: release.version,
    })),
  })
  return { edited: { row, rows: edit.rows, version: release.version }, release }
}

/** Makes a change to the data: one transaction, one release, each row in the log; or nothing at all. */
export async function edit<Row>(request: EditRequest, plan: Plan<Row>): Promise<Edited<Row>> {
  const { context } = request
  const { viewer } = context
  if (!viewer) throw codedError("UNAUTHENTICATED", "Sign in first.")
  try {
    const { edited, release } = await inTurn(() =>
      liveDb.$transaction((tx) => run(tx, viewer, request, plan), {
        maxWait: 15_000,
        timeout: 30_000,
      }),
    )
    context.release = release
    return edited
  } catch (error) {
    if (error instanceof Unwritten) return error.edited
    throw error
  }
}

import { builder } from "../../builder.ts"
import type { Context } from "../../context.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { Event } from "../event/event.ts"
import { Statement } from "../statement/statement.ts"
import { Visit } from "../visit/visit.ts"
import { knownChanges, RowChange, revisionSentence } from "./change.ts"

const description =
  "What editors did to the row, the latest first; empty for a row that is as it was loaded."

type Changes = (typeof RowChange.$inferType)[]
type Batch = { keys: Set<string>; found: Promise<Map<string, Changes>> }

const batches = new WeakMap<Context, Map<string, Batch>>()

async function readBatch(entity: string, keys: Set<string>, context: Context, end: () => void) {
  await new Promise(setImmediate)
  end()
  const changes = await db.rowChange.findMany({
    where: { AND: [{ entity, rowKey: { in: [...keys] } }, knownChanges(context)] },
    orderBy: { id: "desc" },
  })
  return Map.groupBy(changes, ({ rowKey }) => rowKey)
}

/** The changes of a row. Those of the rows of a list are read by one statement. */
async function historyOf(entity: string, rowKey: string, context: Context): Promise<Changes> {
  const ofRequest = batches.get(context) ?? new Map<string, Batch>()
  batches.set(context, ofRequest)
  const keys = ofRequest.get(entity)?.keys ?? new Set<string>()
  keys.add(rowKey)
  const batch = ofRequest.get(entity) ?? {
    keys,
    found: readBatch(entity, keys, context, () => ofRequest.delete(entity)),
  }
  ofRequest.set(entity, batch)
  return (await batch.found).get(rowKey) ?? []
}

builder.prismaObjectFields(Visit, (t) => ({
  revision: t.exposeInt("sinceRelease", { description: revisionSentence }),
  history: t.field({
    type: [RowChange],
    complexity: rows(10),
    description,
    select: { slug: true },
    resolve: ({ slug }, _args, context) => historyOf("visit", slug, context),
  }),
}))
builder.prismaObjectFields(Event, (t) => ({
  revision: t.exposeInt("sinceRelease", { description: revisionSentence }),
  history: t.field({
    type: [RowChange],
    complexity: rows(10),
    description,
    select: { slug: true },
    resolve: ({ slug }, _args, context) => historyOf("event", slug, context),
  }),
}))
builder.prismaObjectFields(Statement, (t) => ({
  revision: t.exposeInt("sinceRelease", { description: revisionSentence }),
  history: t.field({
    type: [RowChange],
    complexity: rows(10),
    description,
    select: { slug: true },
    resolve: ({ slug }, _args, context) => historyOf("statement", slug, context),
  }),
}))

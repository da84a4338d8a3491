import { type Prisma, RowChangeAction } from "@khorgos/prisma"
import { encodeGlobalID } from "@pothos/plugin-relay"
import { builder, enumOf } from "../../builder.ts"
import { type Context, hasRole } from "../../context.ts"
import { rows } from "../../cost.ts"
import { db, liveDb } from "../../db.ts"
import { DateTimeFilter, ordering, TextFilter } from "../../filters.ts"
import { Release } from "../source/source.ts"
import type { Edited, EditedRow } from "./publish-edit.ts"
import { type FieldChange, fieldChanges, readSnapshot } from "./snapshot.ts"

export { checkVerification, SourceInput } from "./citation.ts"
export { daysOf, dayText, Faults, type LineFault, noSuchRow, spanText } from "./faults.ts"
export { checkParties } from "./parties.ts"
export { type Edit, type Edited, edit, type Plan } from "./publish-edit.ts"
export { type Snapshot, snapshot } from "./snapshot.ts"

const ActionEnum = enumOf("RowChangeAction", RowChangeAction)
const ActionFilter = builder.prismaFilter(ActionEnum, {
  name: "RowChangeActionFilter",
  description: "Conditions on what was done.",
  ops: ["equals", "in", "not"],
})

const FieldChangeType = builder.objectRef<FieldChange>("FieldChange").implement({
  description: "A field that a change of a row gave another value.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "Name of the field." }),
    before: t.expose("before", {
      type: "JSON",
      nullable: true,
      description: "Its value before; null when it had none.",
    }),
    after: t.expose("after", {
      type: "JSON",
      nullable: true,
      description: "Its value after; null when it has none.",
    }),
  }),
})

export const Editor = builder.prismaObject("User", {
  variant: "Editor",
  description: "An account as the author of changes.",
  fields: (t) => ({ name: t.exposeString("name") }),
})

/** The changes that a reply may know of: none made after its release. */
export function knownChanges(context: Context): Prisma.RowChangeWhereInput {
  return { release: { number: { lte: context.release?.number ?? 0 } } }
}

export const RowChange = builder.prismaNode("RowChange", {
  id: { field: "id" },
  fields: (t) => ({
    entity: t.exposeString("entity"),
    rowKey: t.exposeString("rowKey"),
    action: t.expose("action", { type: ActionEnum }),
    before: t.expose("before", { type: "JSON", nullable: true }),
    after: t.expose("after", { type: "JSON", nullable: true }),
    fields: t.field({
      type: [FieldChangeType],
      complexity: rows(20),
      description: "The fields that changed, each with both values.",
      select: { before: true, after: true },
      resolve: ({ before, after }) => fieldChanges(readSnapshot(before), readSnapshot(after)),
    }),
    reason: t.exposeString("reason"),
    changedAt: t.expose("changedAt", { type: "DateTime" }),
    tokenId: t.string({
      nullable: true,
      description:
        "Global id of the API token that the change came with, for editors and admins; null for others, and for a change made in the dashboard.",
      select: { tokenId: true },
      resolve: ({ tokenId }, _args, { viewer }) =>
        tokenId !== null && hasRole(viewer, "editor") ? encodeGlobalID("ApiToken", tokenId) : null,
    }),
    author: t.relation("author", { type: Editor, description: "Who made the change." }),
    source: t.relation("source", {
      nullable: true,
      description: "What supports the change; null when nothing was cited.",
    }),
    release: t.relation("release", { description: "The release that it made." }),
  }),
})

const EditorWhere = builder.prismaWhere("User", {
  name: "EditorFilter",
  description: "Conditions on the author of a change.",
  fields: { name: TextFilter },
})
export const RowChangeWhere = builder.prismaWhere("RowChange", {
  name: "RowChangeFilter",
  description: "Conditions on changes of rows.",
  fields: {
    entity: TextFilter,
    rowKey: TextFilter,
    action: ActionFilter,
    author: EditorWhere,
    sourceKey: TextFilter,
    releaseVersion: TextFilter,
    changedAt: DateTimeFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const RowChangeOrder = builder.prismaOrderBy("RowChange", {
  name: "RowChangeOrderBy",
  description: "Order of changes.",
  fields: { id: true, entity: true, rowKey: true, changedAt: true },
})

builder.prismaObjectFields(Release, (t) => ({
  rowChanges: t.relation("rowChanges", {
    complexity: rows(20),
    description: "What editors did in it, row by row; empty for a load.",
    query: (_args, context) => ({ where: knownChanges(context), orderBy: { id: "asc" } }),
  }),
}))

builder.queryFields((t) => ({
  changes: t.prismaConnection({
    type: RowChange,
    cursor: "id",
    description:
      "Changes that editors made, the latest first, each kept for good: what a row was, what it became, who changed it and why. Rows that were retracted are found here by entity and rowKey.",
    args: { where: t.arg({ type: RowChangeWhere }), orderBy: t.arg({ type: [RowChangeOrder] }) },
    totalCount: (_connection, { where }, context) =>
      db.rowChange.count({ where: { AND: [where ?? {}, knownChanges(context)] } }),
    resolve: (query, _root, { where, orderBy }, context) =>
      db.rowChange.findMany({
        ...query,
        where: { AND: [where ?? {}, knownChanges(context)] },
        orderBy: ordering(orderBy, { id: "desc" }),
      }),
  }),
}))

const EditedRowType = builder.objectRef<EditedRow>("EditedRow").implement({
  description: "What an edit did to one row, or would do.",
  fields: (t) => ({
    entity: t.exposeString("entity", { description: "Table of the row, such as visit." }),
    rowKey: t.exposeString("rowKey", { description: "Key of the row." }),
    action: t.expose("action", { type: ActionEnum, description: "What was done." }),
    before: t.expose("before", {
      type: "JSON",
      nullable: true,
      description: "The row before; null when it was recorded.",
    }),
    after: t.expose("after", {
      type: "JSON",
      nullable: true,
      description: "The row after; null when it was retracted.",
    }),
    fields: t.field({
      type: [FieldChangeType],
      complexity: rows(20),
      description: "The fields that changed, each with both values.",
      resolve: ({ before, after }) => fieldChanges(before, after),
    }),
  }),
})

/** What a mutation that edits the data answers; each has its own type, with the row itself. */
export const EditResult = builder.interfaceRef<Edited<unknown>>("EditResult").implement({
  description: "What an edit did, or with validateOnly would do.",
  fields: (t) => ({
    changes: t.expose("rows", {
      type: [EditedRowType],
      complexity: rows(20),
      description: "The rows that changed, among them those of a new source or trip.",
    }),
    release: t.prismaField({
      type: Release,
      nullable: true,
      description: "The release that the edit made; null with validateOnly.",
      resolve: (query, { version }) =>
        version === null ? null : liveDb.release.findUnique({ ...query, where: { version } }),
    }),
  }),
})

/** Arguments that every edit has. */
export const editArgs = builder.args((t) => ({
  reason: t.string({
    required: true,
    description: "Why, for those who read the history: at most 1,000 characters.",
  }),
  validateOnly: t.boolean({
    required: true,
    defaultValue: false,
    description: "Only check, and say what would change; nothing is written.",
  }),
}))

/** The argument that every edit of a row that is there has. */
export const expectedArg = builder.args((t) => ({
  expected: t.int({
    required: true,
    description: "The revision that you read; when the row has another, nothing is written.",
  }),
}))

/** Arguments that edits of rows with a slug have. */
export const revisionArgs = {
  ...builder.args((t) => ({ slug: t.string({ required: true, description: "Key of the row." }) })),
  ...expectedArg,
}

/** The description that every revision has. */
export const revisionSentence =
  "Number of the release that gave the row its present values. Pass it back as expected when you change the row."

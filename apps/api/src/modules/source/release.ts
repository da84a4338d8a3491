import { ReleaseKind } from "@khorgos/prisma"
import { z } from "zod"
import { builder, enumOf } from "../../builder.ts"
import type { ReleaseStamp } from "../../context.ts"
import { rows } from "../../cost.ts"
import { liveDb } from "../../db.ts"
import { codedError } from "../../errors.ts"

const ReleaseKindEnum = enumOf("ReleaseKind", ReleaseKind)

/** The release that a reply made now is made from; null before the first load. */
export function currentRelease(): Promise<ReleaseStamp | null> {
  return liveDb.release.findFirst({
    select: { version: true, number: true, publishedAt: true },
    orderBy: { number: "desc" },
  })
}

/** The release of this version, if its data can still be asked for; `argument` is where the caller named it. */
export async function requireRelease(version: string, argument = "version"): Promise<ReleaseStamp> {
  const release = await liveDb.release.findUnique({ where: { version } })
  if (!release)
    throw codedError(
      "UNKNOWN_CODE",
      `There is no release "${version.slice(0, 40)}".`,
      { argument },
      400,
    )
  if (!release.kept)
    throw codedError(
      "RELEASE_NOT_KEPT",
      `Release ${version} is from before history was kept.`,
      { argument },
      400,
    )
  return release
}

interface TableChange {
  table: string
  added: number
  changed: number
  removed: number
}
const TableChange = builder.objectRef<TableChange>("ReleaseTableChange").implement({
  description: "What a release did to one table.",
  fields: (t) => ({
    table: t.exposeString("table", { description: "Name of the table, such as visit." }),
    added: t.exposeInt("added", { description: "Rows added." }),
    changed: t.exposeInt("changed", { description: "Rows whose values changed." }),
    removed: t.exposeInt("removed", { description: "Rows removed." }),
  }),
})
const changesShape = z.record(
  z.string(),
  z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
)

export const Release = builder.prismaNode("Release", {
  id: { field: "version" },
  fields: (t) => ({
    version: t.exposeString("version"),
    number: t.exposeInt("number"),
    kind: t.expose("kind", { type: ReleaseKindEnum }),
    publishedAt: t.expose("publishedAt", { type: "DateTime" }),
    checksum: t.exposeString("checksum"),
    notes: t.exposeString("notes"),
    kept: t.exposeBoolean("kept"),
    changes: t.field({
      type: [TableChange],
      complexity: rows(40),
      description:
        "Rows added, changed and removed, by table; tables without a change are left out.",
      select: { changes: true },
      resolve: ({ changes }) =>
        Object.entries(changesShape.parse(changes)).map(([table, counts]) => ({
          table,
          ...counts,
        })),
    }),
  }),
})

builder.queryFields((t) => ({
  release: t.prismaField({
    type: Release,
    nullable: true,
    description:
      "A version of the data: the current one when none is named, null before the first load. A version that names nothing is an error.",
    args: { version: t.arg.string({ description: "Version, such as 2026.11.23." }) },
    resolve: async (query, _root, { version }) => {
      if (version == null)
        return liveDb.release.findFirst({ ...query, orderBy: { number: "desc" } })
      const release = await liveDb.release.findUnique({ ...query, where: { version } })
      if (!release)
        throw codedError("UNKNOWN_CODE", `There is no release "${version.slice(0, 40)}".`, {
          argument: "version",
        })
      return release
    },
  }),
  releases: t.prismaConnection({
    type: Release,
    cursor: "version",
    description: "The versions that the data have had, the latest first.",
    totalCount: () => liveDb.release.count(),
    resolve: (query) => liveDb.release.findMany({ ...query, orderBy: { number: "desc" } }),
  }),
}))

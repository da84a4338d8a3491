import type { Prisma } from "@khorgos/prisma"
import { builder } from "../../builder.ts"
import type { Context, Viewer } from "../../context.ts"
import { liveDb } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { refused } from "../../reasons.ts"
import { currentRelease, requireRelease } from "../source/source.ts"
import { ownerOf, View } from "./view.ts"
import { longestPath, longestTitle, newSlug, viewPath } from "./view-path.ts"

/** Views that an account may keep. */
export const largestCount = 500

/** Whoever has no session: a stranger, or a program with a token of whatever scopes. */
export const sessionNeeded = ({ viewer }: Context) =>
  viewer
    ? codedError("SESSION_REQUIRED", "An API token does not do this: sign in.")
    : codedError("UNAUTHENTICATED", "Sign in first: views belong to an account.")

export const unknownView = () => refused("NO_SUCH_VIEW", {}, { argument: "id" })

const SaveViewInput = builder.inputType("SaveViewInput", {
  description: "A page of the dashboard to keep.",
  fields: (t) => ({
    path: t.string({
      required: true,
      description: `Path and query of the page, such as /trade?of=KAZ, at most ${longestPath} characters. Its release and language are left out; pages that do not show the data are refused.`,
    }),
    title: t.string({
      required: true,
      description: `What to call it, 1 to ${longestTitle} characters.`,
    }),
    release: t.string({
      description: "Version of the release to freeze it to; the current one when left out.",
    }),
  }),
})

function checkedTitle(title: string, argument: string): string {
  const trimmed = title.replaceAll(/\s+/g, " ").trim()
  if (trimmed === "" || trimmed.length > longestTitle || /\p{Cc}/u.test(trimmed))
    throw refused("TITLE_LENGTH", { longest: longestTitle }, { argument })
  return trimmed
}

function checkedPath(asked: string): string {
  const path = viewPath(asked)
  if (!path) throw refused("PAGE_NOT_KEPT", { longest: longestPath }, { argument: "input.path" })
  return path
}

async function releaseToFreeze(asked: string | null | undefined): Promise<string> {
  if (asked != null) return (await requireRelease(asked, "input.release")).version
  const current = await currentRelease()
  if (!current) throw refused("NO_DATA", {})
  return current.version
}

/** Requests of one account wait for each other here, so that none sees room which another takes. */
async function save(
  data: Prisma.ViewUncheckedCreateInput,
  { id: userId }: Viewer,
): Promise<{ id: string }> {
  const { path, releaseVersion } = data
  return liveDb.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId} FOR UPDATE`
    const same = { userId_path_releaseVersion: { userId, path, releaseVersion } }
    const kept = await tx.view.findUnique({ where: same, select: { id: true } })
    if (kept) return kept
    if ((await tx.view.count({ where: { userId } })) >= largestCount)
      throw refused("TOO_MANY_VIEWS", { most: largestCount }, { limit: largestCount })
    return tx.view.create({ data, select: { id: true } })
  })
}

builder.mutationFields((t) => ({
  saveView: t.prismaField({
    type: View,
    authScopes: { session: true },
    unauthorizedError: (_root, _args, context) => sessionNeeded(context),
    description: `Keeps a page of the dashboard at a short link, frozen to a release. A page that you keep already at that release stays as it is and is answered. An account keeps ${largestCount} at most. Needs a session.`,
    args: { input: t.arg({ type: SaveViewInput, required: true, description: "What to keep." }) },
    resolve: async (query, _root, { input }, context) => {
      const owner = ownerOf(context)
      const path = checkedPath(input.path)
      const title = checkedTitle(input.title, "input.title")
      const releaseVersion = await releaseToFreeze(input.release)
      const data = { slug: newSlug(), title, path, releaseVersion, userId: owner.id }
      const { id } = await save(data, owner)
      return liveDb.view.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  renameView: t.prismaField({
    type: View,
    authScopes: { session: true },
    unauthorizedError: (_root, _args, context) => sessionNeeded(context),
    description: "Gives a view of yours another title. Needs a session.",
    args: {
      id: t.arg.globalID({ required: true, for: View, description: "Global id of the view." }),
      title: t.arg.string({
        required: true,
        description: `What to call it, 1 to ${longestTitle} characters.`,
      }),
    },
    resolve: async (query, _root, { id: { id }, title }, context) => {
      const where = { id, userId: ownerOf(context).id }
      await liveDb.view.updateMany({ where, data: { title: checkedTitle(title, "title") } })
      const view = await liveDb.view.findFirst({ ...query, where })
      if (!view) throw unknownView()
      return view
    },
  }),
  deleteView: t.boolean({
    authScopes: { session: true },
    unauthorizedError: (_root, _args, context) => sessionNeeded(context),
    description:
      "Deletes a view of yours: its links stop working, for everybody and for good. Needs a session.",
    args: {
      id: t.arg.globalID({ required: true, for: View, description: "Global id of the view." }),
    },
    resolve: async (_root, { id: { id } }, context) => {
      const { count } = await liveDb.view.deleteMany({ where: { id, userId: ownerOf(context).id } })
      if (count === 0) throw unknownView()
      return true
    },
  }),
}))

import { type Asking, execute, type Fault, read, refusal } from "./api.ts"

/** What an edit answers in the tests. */
export interface Edited {
  changes: {
    entity: string
    rowKey: string
    action: string
    fields: { field: string; before: unknown; after: unknown }[]
  }[]
  release: { version: string; kind: string } | null
  row: ({ slug: string; revision: number } & Record<string, unknown>) | null
}

export const editor = { as: "editor" } as const

const article = {
  document: {
    title: "A report",
    url: "https://news.example.org/report",
    retrievedOn: "2026-11-20",
  },
}
const common = { source: article, reason: "Read in the news." }

const fields = `changes { entity rowKey action fields { field before after } } release { version kind }`
type Kind = "Visit" | "Event" | "Statement"

function asked(action: "record" | "correct" | "retract", kind: Kind, selection: string): string {
  const revision = action === "record" ? "" : "$slug: String!, $expected: Int!, "
  const own =
    action === "retract"
      ? ""
      : `$input: ${action === "record" ? "Record" : "Correct"}${kind}Input!, `
  const pass = [
    ...(revision ? ["slug: $slug", "expected: $expected"] : []),
    ...(own ? ["input: $input"] : []),
    "source: $source, reason: $reason, validateOnly: $validateOnly",
  ]
  return `mutation (${revision}${own}$source: SourceInput${action === "record" ? "!" : ""}, $reason: String!, $validateOnly: Boolean! = false) {
    edit: ${action}${kind}(${pass.join(", ")}) { ${fields} row: ${kind.toLowerCase()} { slug revision ${selection} } } }`
}

interface Variables {
  input?: Record<string, unknown>
  source?: Record<string, unknown> | null
  reason?: string
  slug?: string
  expected?: number
  validateOnly?: boolean
}

function operation(
  action: "record" | "correct" | "retract",
  kind: Kind,
  variables: Variables,
  selection = "",
) {
  const defaults = action === "record" ? common : { reason: common.reason }
  return [asked(action, kind, selection), { ...defaults, ...variables }] as const
}

/** The mutations of one kind of row: what they answer, and what they refuse. */
export function edits(kind: Kind, selection = "") {
  const run = (action: "record" | "correct" | "retract") => ({
    ok: async (variables: Variables, asking: Asking = editor): Promise<Edited> => {
      const [query, values] = operation(action, kind, variables, selection)
      return (await read<{ edit: Edited }>(query, values, asking)).edit
    },
    tried: (variables: Variables, asking: Asking = editor) => {
      const [query, values] = operation(action, kind, variables, selection)
      return execute<{ edit: Edited }>(query, values, asking)
    },
    refused: async (variables: Variables, asking: Asking = editor) => {
      const [query, values] = operation(action, kind, variables, selection)
      const { code, message, extensions, status } = await refusal(query, values, asking)
      const faults = (extensions?.faults ?? []) as ({ argument: string; code: string } & Fault)[]
      return { status, code, message, extensions, at: faults.map(({ argument }) => argument) }
    },
  })
  return { record: run("record"), correct: run("correct"), retract: run("retract") }
}

/** A visit that can be recorded: no leader of the data was abroad on these days. */
export const newVisit = {
  leaderSlug: "xi-jinping",
  hostIso3: "KAZ",
  cities: ["Astana"],
  startDate: "2026-10-05",
  endDate: "2026-10-06",
  type: "STATE",
  summary: "Talks on a railway.",
}

/** How many releases there are: a refused edit makes none. */
export async function countReleases(): Promise<number> {
  const { releases } = await read<{ releases: { totalCount: number } }>(
    "{ releases { totalCount } }",
  )
  return releases.totalCount
}

/** Makes a few changes, so that the log of them is not empty. */
export async function makeChanges(): Promise<void> {
  const { correct } = edits("Statement")
  const { statements } = await read<{
    statements: { nodes: { slug: string; revision: number; note: string }[] }
  }>("{ statements(first: 3) { nodes { slug revision note } } }")
  for (const { slug, revision: expected, note } of statements.nodes)
    await correct.ok({ slug, expected, input: { note: `${note} Read again.` } })
  for (const path of ["/trade?of=KAZ", "/visits", "/"]) await saveView(path, { as: "admin" })
}

/** What a mutation answers of a view. */
export interface SavedView {
  id: string
  slug: string
  address: string
  title: string
  path: string
  releaseVersion: string
}

/** Keeps a page of the dashboard, for the viewer unless told otherwise. */
export async function saveView(
  path: string,
  asking: Asking = {},
  more: { title?: string; release?: string } = {},
): Promise<SavedView> {
  const { saveView: view } = await read<{ saveView: SavedView }>(
    `mutation ($input: SaveViewInput!) {
       saveView(input: $input) { id slug address title path releaseVersion } }`,
    { input: { path, title: "A view", ...more } },
    asking,
  )
  return view
}

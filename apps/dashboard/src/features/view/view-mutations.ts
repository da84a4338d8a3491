import { graphql } from "@khorgos/types"
import type { AnyVariables, CombinedError, TypedDocumentNode } from "urql"
import { browserClient } from "@/lib/browser-client"
import { type Why, whyOf } from "@/lib/why"

const Save = graphql(`
  mutation SaveView($input: SaveViewInput!) { saveView(input: $input) { title address } }
`)
const Rename = graphql(`
  mutation RenameView($id: ID!, $title: String!) { renameView(id: $id, title: $title) { id title } }
`)
const Delete = graphql(`mutation DeleteView($id: ID!) { deleteView(id: $id) }`)
const Share = graphql(`mutation ShareView($id: ID!) { shareView(id: $id) { address } }`)
const Unshare = graphql(`mutation UnshareView($id: ID!) { unshareView(id: $id) { id } }`)

/** Why a mutation failed: a stable code, and what the server said. */
export interface Fault extends Why {
  code: string
  message: string
}
export type Outcome<Data> = { data: Data; fault: null } | { data: null; fault: Fault }

function faultOf(error: CombinedError | undefined): Fault {
  const [first] = error?.graphQLErrors ?? []
  return first
    ? {
        code: String(first.extensions.code),
        message: first.message,
        ...whyOf(first.extensions),
      }
    : { code: "unreachable", message: "", ...whyOf(null) }
}

async function send<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Data>> {
  const { data, error } = await browserClient().mutation(document, variables).toPromise()
  return data && !error ? { data, fault: null } : { data: null, fault: faultOf(error) }
}

export const saveView = (path: string, title: string, release: string) =>
  send(Save, { input: { path, title, release } })
export const renameView = (id: string, title: string) => send(Rename, { id, title })
export const deleteView = (id: string) => send(Delete, { id })
export const shareView = (id: string) => send(Share, { id })
export const unshareView = (id: string) => send(Unshare, { id })

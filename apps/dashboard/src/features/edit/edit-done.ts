import { graphql, type ResultOf } from "@khorgos/types"

/** What an edit did, or would do. */
export const EditDone = graphql(`
  fragment EditDone on EditResult @_unmask {
    changes { entity rowKey action fields { field before after } }
    release { version }
  }
`)

export type Done = ResultOf<typeof EditDone>
export type RowDiff = Done["changes"][number]

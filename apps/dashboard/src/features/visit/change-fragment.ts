import { graphql, type ResultOf } from "@khorgos/types"

export const ChangeFields = graphql(`
  fragment ChangeFields on RowChange @_unmask {
    id
    action
    changedAt
    reason
    author { name }
    source { title url }
    release { number version }
    fields { field before after }
  }
`)

export type ChangeData = ResultOf<typeof ChangeFields>

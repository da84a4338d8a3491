import { graphql } from "@khorgos/types"

export const RecordIndicator = graphql(`
  mutation RecordIndicator(
    $input: RecordIndicatorInput!, $source: SourceInput!, $reason: String!, $validateOnly: Boolean!
  ) {
    edit: recordIndicator(input: $input, source: $source, reason: $reason, validateOnly: $validateOnly) {
      changes { entity rowKey action fields { field before after } }
      release { version }
      preview { rows countries firstYear lastYear }
      row: indicator { code }
    }
  }
`)

import { graphql } from "@khorgos/types"

/** What one set of figures says to a claim, with all that it rests on. */
export const ClaimVerdictFields = graphql(`
  fragment ClaimVerdictFields on ClaimVerdict @_unmask {
    moment until basis whose outcome sentence caveats
    parts { text outcome }
    figures {
      label unit value claimed year day complete missing verification
      sources { key title url licence }
    }
  }
`)

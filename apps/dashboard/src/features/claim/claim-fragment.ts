import { graphql, type ResultOf } from "@khorgos/types"
import type { getTranslations } from "next-intl/server"

/** What one set of figures says to a claim, with all that it rests on. */
export const ClaimVerdictFields = graphql(`
  fragment ClaimVerdictFields on ClaimVerdict @_unmask {
    moment until basis whose outcome sentence caveats
    parts { text outcome }
    figures {
      label unit value claimed year day complete missing verification
      sources { key title url licence retrievedOn }
    }
  }
`)

export type ClaimVerdict = ResultOf<typeof ClaimVerdictFields>
export type ClaimFigure = ClaimVerdict["figures"][number]
export type Moment = ClaimVerdict["moment"]
export type Basis = ClaimVerdict["basis"]
export type Outcome = ClaimVerdict["outcome"]

/** The words of claims. */
export type ClaimWords = Awaited<ReturnType<typeof getTranslations<"claim">>>

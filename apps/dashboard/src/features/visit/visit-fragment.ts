import { graphql, type ResultOf } from "@khorgos/types"

export const VisitFields = graphql(`
  fragment VisitFields on Visit @_unmask {
    slug
    cities
    startDate
    endDate
    type
    bilateral
    summary
    verification
    dateCheck
    leader { slug name country { iso3 name } }
    host { iso3 name }
    events { slug name }
    source { title url }
  }
`)

export type VisitData = ResultOf<typeof VisitFields>

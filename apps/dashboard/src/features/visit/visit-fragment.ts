import { graphql, type ResultOf } from "@khorgos/types"

export const VisitFields = graphql(`
  fragment VisitFields on Visit @_unmask {
    slug
    tripSlug
    cities
    startDate
    endDate
    type
    bilateral
    summary
    verification
    dateCheck
    leader { slug name country { iso3 iso2 name } }
    host { iso3 iso2 name }
    events { slug name }
    source { key title url licence retrievedOn }
  }
`)

export type VisitData = ResultOf<typeof VisitFields>

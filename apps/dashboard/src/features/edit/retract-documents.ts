import { graphql } from "@khorgos/types"

const RetractVisit = graphql(`
  mutation RetractVisit($slug: String!, $expected: Int!, $reason: String!) {
    edit: retractVisit(slug: $slug, expected: $expected, reason: $reason) { release { version } }
  }
`)

const RetractEvent = graphql(`
  mutation RetractEvent($slug: String!, $expected: Int!, $reason: String!) {
    edit: retractEvent(slug: $slug, expected: $expected, reason: $reason) { release { version } }
  }
`)

const RetractStatement = graphql(`
  mutation RetractStatement($slug: String!, $expected: Int!, $reason: String!) {
    edit: retractStatement(slug: $slug, expected: $expected, reason: $reason) { release { version } }
  }
`)

const RetractIndicator = graphql(`
  mutation RetractIndicator($slug: String!, $expected: Int!, $reason: String!) {
    edit: retractIndicator(code: $slug, expected: $expected, reason: $reason) { release { version } }
  }
`)

export const documents = {
  visit: RetractVisit,
  event: RetractEvent,
  statement: RetractStatement,
  indicator: RetractIndicator,
}

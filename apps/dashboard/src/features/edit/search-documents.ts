import { graphql } from "@khorgos/types"

export const TripsQuery = graphql(`
  query TripsToJoin($where: TripFilter) {
    trips(first: 20, where: $where, orderBy: { startDate: DESC }) {
      nodes { slug startDate endDate visits { host { iso3 } cities } }
    }
  }
`)

export const EventsQuery = graphql(`
  query EventsToName($where: EventFilter) {
    events(first: 20, where: $where, orderBy: { startDate: DESC }) { nodes { slug name startDate endDate } }
  }
`)

export const SourcesQuery = graphql(`
  query SourcesToCite($where: SourceFilter) {
    sources(first: 20, where: $where) { nodes { key title url } }
  }
`)

export const VisitsQuery = graphql(`
  query VisitsToCorrect($where: VisitFilter) {
    visits(first: 20, where: $where, orderBy: { startDate: DESC }) {
      nodes { slug startDate endDate cities leader { name } }
    }
  }
`)

export const StatementsQuery = graphql(`
  query StatementsToCorrect($where: StatementFilter) {
    statements(first: 20, where: $where, orderBy: { date: DESC }) { nodes { slug title date } }
  }
`)

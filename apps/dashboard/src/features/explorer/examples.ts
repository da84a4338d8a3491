import { graphql } from "@khorgos/types"
import { type DocumentNode, print } from "graphql"

export interface Example {
  /** Its key in the catalogue, which has its title and what there is to learn from it. */
  slug: string
  document: DocumentNode
  /** Takes the version of the release that the page shows. */
  variables?: (release: string) => Record<string, unknown>
}

export const examples = [
  {
    slug: "hosts",
    document: graphql(`
      query Hosts {
        hostRanking(leader: "xi-jinping", until: "2024-07-06") {
          rule
          coverage { leaders completeness }
          entries { rank tied visits host { iso3 name } lastVisitOn }
        }
      }
    `),
  },
  {
    slug: "turnover",
    document: graphql(`
      query Turnover {
        tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: RECONCILED, from: 2015) {
          series {
            code
            points { year turnover { valueUsd complete sources { key licence } } }
          }
          ratio(of: "CHN", to: "RUS") { year ratio complete }
        }
      }
    `),
  },
  {
    slug: "flows",
    document: graphql(`
      query Flows($pair: [CountryCode!]!, $year: Int!) {
        tradeFlows(
          where: { reporterIso3: { in: $pair }, partnerIso3: { in: $pair }, year: { equals: $year } }
          orderBy: [{ flow: ASC }, { reporterIso3: ASC }]
          first: 50
        ) {
          totalCount
          nodes { reporter { name } partner { name } flow basis valueUsd damaged source { title url } }
        }
      }
    `),
    variables: () => ({ pair: ["CHN", "KAZ"], year: 2023 }),
  },
  {
    slug: "visits",
    document: graphql(`
      query StateVisits {
        visits(
          where: {
            type: { equals: STATE }
            startDate: { gte: "2020-01-01" }
            hostIso3: { in: ["KAZ", "KGZ", "TJK", "TKM", "UZB"] }
          }
          orderBy: [{ startDate: DESC }]
          first: 20
        ) {
          totalCount
          nodes { startDate endDate leader { name } host { name } cities summary source { title url } }
        }
      }
    `),
  },
  {
    slug: "statements",
    document: graphql(`
      query Statements($topic: String!) {
        statements(
          where: { topics: { some: { topicSlug: { equals: $topic } } } }
          orderBy: [{ date: DESC }]
        ) {
          totalCount
          nodes { date title parties { name } topics { name } source { url } }
        }
      }
    `),
    variables: () => ({ topic: "external-interference" }),
  },
  {
    slug: "country",
    document: graphql(`
      query Kazakhstan {
        country(iso3: "KAZ") {
          name
          capital
          areaKm2
          memberships(first: 5) { nodes { organisation { name } status joinedOn } }
          indicatorValues(where: { year: { equals: 2022 } }) { nodes { indicator { name unit } value } }
          visitsReceived(first: 3, orderBy: [{ startDate: DESC }]) {
            totalCount
            nodes { startDate leader { name } }
          }
        }
      }
    `),
  },
  {
    slug: "pages",
    document: graphql(`
      query Pages($after: String) {
        visits(first: 5, after: $after, orderBy: [{ startDate: DESC }]) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { slug startDate summary }
        }
      }
    `),
    variables: () => ({ after: null }),
  },
  {
    slug: "release",
    document: graphql(`
      query Pinned($version: String!) @release(version: $version) {
        release { version publishedAt checksum }
        visits { totalCount }
        tradeFlows { totalCount }
      }
    `),
    variables: (release: string) => ({ version: release }),
  },
] as const satisfies readonly Example[]

export function findExample(slug: string): Example | undefined {
  return examples.find((example) => example.slug === slug)
}

/** An example as the explorer's editors show it. */
export function textOf({ document, variables }: Example, release: string) {
  return {
    query: print(document),
    variables: variables ? JSON.stringify(variables(release), null, 2) : "",
  }
}

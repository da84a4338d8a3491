import { graphql, type ResultOf } from "@khorgos/types"
import { notFound } from "next/navigation"
import { cache } from "react"
import { ask } from "@/lib/api"
import { ChangeFields } from "./change-fragment"
import { VisitFields } from "./visit-fragment"

const PageQuery = graphql(
  `
  query VisitPage($slug: String!) {
    viewer { role }
    visit(slug: $slug) {
      ...VisitFields
      sinceRelease
      leader { terms { office startDate endDate } }
      trip {
        startDate
        endDate
        visits {
          slug startDate endDate cities type verification
          host { iso3 iso2 name capitalLatitude capitalLongitude }
          events { slug name }
        }
      }
      history { ...ChangeFields }
    }
  }
`,
  [VisitFields, ChangeFields],
)

export type VisitPageData = NonNullable<ResultOf<typeof PageQuery>["visit"]>

/** The visit of a page, asked once a request. Not found for a key that names nothing. */
export const readVisit = cache(async (slug: string) => {
  const { data, release } = await ask(PageQuery, { slug })
  if (!data.visit) notFound()
  const role = data.viewer?.role
  return { visit: data.visit, release, mayEdit: role === "EDITOR" || role === "ADMIN" }
})

/** The offices that a leader held on a day, each once. */
export function officesOn(
  terms: readonly { office: string; startDate: string; endDate: string | null }[],
  day: string,
): string[] {
  const held = terms.filter(
    (term) => term.startDate <= day && (term.endDate === null || term.endDate >= day),
  )
  return [...new Set(held.map((term) => term.office))]
}

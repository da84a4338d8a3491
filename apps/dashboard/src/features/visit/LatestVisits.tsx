import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { five } from "@/lib/five"
import { Link } from "@/ui/Link"
import { VisitLineFields, VisitLines } from "./VisitLines"
import { getVisitWords } from "./visit-words"

const LatestQuery = graphql(
  `
  query LatestVisits($hosts: [CountryCode!]!, $from: Date!, $before: Date!) {
    latest: visits(first: 6, where: { hostIso3: { in: $hosts } }) {
      nodes { ...VisitLineFields }
    }
    thisYear: visits(first: 1, where: { hostIso3: { in: $hosts }, startDate: { gte: $before } }) { totalCount }
    lastYear: visits(
      first: 1
      where: { hostIso3: { in: $hosts }, startDate: { gte: $from, lt: $before } }
    ) { totalCount }
  }
`,
  [VisitLineFields],
)

/** The latest visits to the five, and how this year compares with the last. */
export async function LatestVisits({ year }: { year: number }) {
  const [{ latest, thisYear, lastYear }, { t }] = await Promise.all([
    query(LatestQuery, { hosts: [...five], from: `${year - 1}-01-01`, before: `${year}-01-01` }),
    getVisitWords(),
  ])
  return (
    <>
      <p className="text-muted text-small">
        {t.rich("latest.lead", {
          now: thisYear.totalCount,
          year: String(year),
          earlier: lastYear.totalCount,
          before: String(year - 1),
          what: (words) => (
            <Link href="/visits#coverage" className="link">
              {words}
            </Link>
          ),
        })}
      </p>
      <div className="mt-3">
        <VisitLines visits={latest.nodes} />
      </div>
      <p className="mt-3 text-small">
        <Link href="/visits" className="link">
          {t("latest.all")}
        </Link>
      </p>
    </>
  )
}

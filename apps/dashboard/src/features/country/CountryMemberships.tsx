import { graphql, type ResultOf } from "@khorgos/types"
import { useTranslations } from "next-intl"
import { organisationName } from "@/i18n/data-words"
import { useFormats } from "@/i18n/formats"
import { VerificationBadge } from "@/ui/Badge"
import { Link } from "@/ui/Link"
import { SideList } from "./SideList"

export const MembershipFields = graphql(`
  fragment MembershipFields on Membership @_unmask {
    slug status joinedOn leftOn verification
    organisation { code name }
  }
`)

/** What a country belongs to, since when, and how far that was checked. */
export function CountryMemberships({
  rows,
}: {
  rows: readonly ResultOf<typeof MembershipFields>[]
}) {
  const t = useTranslations("country")
  const formats = useFormats()
  if (rows.length === 0) return null
  return (
    <SideList heading={t("memberships.heading")}>
      <ul className="grid gap-2 text-small">
        {rows.map((row) => (
          <li key={row.slug}>
            <Link
              href={`/organisations/${row.organisation.code}`}
              className="link"
              title={organisationName(t, row.organisation)}
            >
              {row.organisation.code}
            </Link>{" "}
            <span className="text-muted">
              {t("memberships.line", {
                status: row.status,
                since: row.joinedOn ? formats.day(row.joinedOn) : "none",
                until: row.leftOn ? formats.day(row.leftOn) : "none",
              })}
            </span>
            {row.verification === "RECALLED" && (
              <span className="ml-3">
                <VerificationBadge status="recalled" />
              </span>
            )}
          </li>
        ))}
      </ul>
    </SideList>
  )
}

import { graphql, type ResultOf } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { organisationName } from "@/i18n/data-words"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import { SourceNote } from "@/ui/SourceNote"
import { EmptyState } from "@/ui/states"

const PageQuery = graphql(`
  query OrganisationPage($code: String!) {
    organisation(code: $code) {
      code name
      series { slug name events(first: 1) { totalCount } }
      memberships(first: 200, orderBy: [{ joinedOn: ASC }]) {
        nodes {
          slug status joinedOn leftOn verification
          country { iso3 iso2 name }
          source { key title url }
        }
      }
    }
  }
`)
type Organisation = NonNullable<ResultOf<typeof PageQuery>["organisation"]>
type Membership = Organisation["memberships"]["nodes"][number]

interface MembersProps {
  heading: string
  rows: readonly Membership[]
}

async function Members({ heading, rows }: MembersProps) {
  if (rows.length === 0) return null
  const t = await getTranslations("organisation")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  const left = rows.some((row) => row.leftOn)
  const day = (iso: string | null) => (iso ? formats.day(iso) : t("unknown"))
  return (
    <Section heading={heading}>
      <DataTable
        caption={heading}
        captionHidden
        heightClass=""
        rows={rows}
        rowKey={(row) => row.slug}
        columns={[
          {
            key: "country",
            header: t("country"),
            rowHeader: true,
            cell: (row) => (
              <Link href={`/countries/${row.country.iso3}`} className="link">
                {nameOf(row.country)}
              </Link>
            ),
          },
          {
            key: "status",
            header: t("status"),
            cell: (row) => t("statusName", { status: row.status }),
          },
          { key: "since", header: t("since"), cell: (row) => day(row.joinedOn) },
          ...(left
            ? [
                {
                  key: "until",
                  header: t("until"),
                  cell: (row: Membership) => day(row.leftOn),
                },
              ]
            : []),
          {
            key: "source",
            header: t("source"),
            cell: (row) => <SourceNote source={row.source} verification={row.verification} />,
          },
        ]}
      />
    </Section>
  )
}

/** An organisation: members, those beside them, and its meetings. */
export async function OrganisationPage({ code }: { code: string }) {
  const { organisation } = await query(PageQuery, { code })
  if (!organisation) notFound()
  const t = await getTranslations("organisation")
  const words = await getTranslations("country")
  const rows = organisation.memberships.nodes
  const present = rows.filter((row) => !row.leftOn)
  const members = present.filter((row) => row.status === "MEMBER")
  const others = present.filter((row) => row.status !== "MEMBER")
  return (
    <>
      <PageHeader
        kicker={`${t("kicker")} · ${organisation.code}`}
        title={organisationName(words, organisation)}
        lead={t("lead", { members: members.length, others: others.length })}
      />
      {rows.length === 0 && <EmptyState title={t("noMembers")} />}
      <Members heading={t("members")} rows={members} />
      <Members heading={t("others")} rows={others} />
      <Members heading={t("former")} rows={rows.filter((row) => row.leftOn)} />
      {organisation.series.length > 0 && (
        <Section heading={t("series")}>
          <ul className="grid gap-2 text-small">
            {organisation.series.map((series) => (
              <li key={series.slug}>
                <Link href={`/events?series=${series.slug}`} className="link">
                  {series.name}
                </Link>
                <span className="text-muted">
                  , {t("meetings", { count: series.events.totalCount })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

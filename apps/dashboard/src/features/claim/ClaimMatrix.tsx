import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { VerdictBadge } from "@/ui/Badge"
import { type DataColumn, DataTable } from "@/ui/DataTable"
import type { LoadedClaim } from "./claim-data"
import type { Basis, Outcome } from "./claim-fragment"

interface Row {
  basis: Basis | null
  said: Outcome | undefined
  today: Outcome | undefined
}

/** Verdicts at a glance: a row for each set of figures, a column for each moment. */
export async function ClaimMatrix({ claim }: { claim: LoadedClaim }) {
  const [t, formats] = [await getTranslations("claim"), await getFormats()]
  const outcomeOf = (basis: Basis, moment: "SAID" | "TODAY") =>
    claim.verdicts.find((verdict) => verdict.basis === basis && verdict.moment === moment)?.outcome
  const bases = [...new Set(claim.verdicts.map(({ basis }) => basis))]
  const rows: Row[] = bases.map((basis) => ({
    basis,
    said: outcomeOf(basis, "SAID"),
    today: outcomeOf(basis, "TODAY"),
  }))
  if (bases.length > 1) rows.push({ basis: null, said: claim.said, today: claim.today })
  const verdict = (key: "said" | "today", header: string): DataColumn<Row> => ({
    key,
    header,
    cell: (row) => {
      const outcome = row[key]
      return outcome && <VerdictBadge verdict={outcome} />
    },
  })
  return (
    <DataTable
      caption={t("matrix.caption")}
      captionHidden
      heightClass="max-h-none"
      rows={rows}
      rowKey={({ basis }) => basis ?? "whole"}
      columns={[
        {
          key: "basis",
          header: t("matrix.basis"),
          rowHeader: true,
          cell: ({ basis }) =>
            basis ? (
              t(`basis.${basis}`)
            ) : (
              <span className="font-semibold">{t("matrix.whole")}</span>
            ),
        },
        verdict("said", t("matrix.said", { day: formats.day(claim.saidOn) })),
        verdict("today", t("momentHeading.TODAY")),
      ]}
    />
  )
}

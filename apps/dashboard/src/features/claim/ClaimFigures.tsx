import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { VerificationBadge } from "@/ui/Badge"
import { type DataColumn, DataTable } from "@/ui/DataTable"
import type { ClaimFigure, ClaimWords } from "./claim-fragment"
import { figureWords } from "./claim-words"

type Column = DataColumn<ClaimFigure>

function Label({ figure }: { figure: ClaimFigure }) {
  return (
    <span lang="en" className="block min-w-36">
      {figure.label}
      {figure.year && !figure.label.includes(String(figure.year)) && `, ${figure.year}`}
      {figure.missing && <span className="block text-note text-warn">{figure.missing}</span>}
    </span>
  )
}

function Incomplete({ title }: { title: string }) {
  return (
    <abbr title={title} className="text-warn no-underline">
      {" "}
      *
    </abbr>
  )
}

const checked = (t: ClaimWords): Column => ({
  key: "checked",
  header: t("figures.checked"),
  cell: ({ verification }) =>
    verification && (
      <VerificationBadge status={verification === "STORED" ? "stored" : "recalled"} />
    ),
})

/** The figures of a verdict beside what the claim says they are. */
export async function ClaimFigures(props: { figures: readonly ClaimFigure[]; whose: string }) {
  const { figures, whose } = props
  const [t, formats] = [await getTranslations("claim"), await getFormats()]
  if (figures.length === 0) return null
  const columns: Column[] = [
    {
      key: "label",
      header: t("figures.figure"),
      rowHeader: true,
      cell: (figure) => <Label figure={figure} />,
    },
    {
      key: "value",
      header: t("figures.value"),
      numeric: true,
      cell: (figure) => (
        <span className="font-semibold">
          {figureWords(figure, formats, t)}
          {!figure.complete && <Incomplete title={t("figures.incomplete")} />}
        </span>
      ),
    },
    ...(figures.some((figure) => figure.claimed !== null)
      ? [
          {
            key: "claimed",
            header: t("figures.claimed"),
            numeric: true,
            cell: ({ unit, claimed }: ClaimFigure) =>
              claimed === null ? (
                <span className="sr-only">{t("figures.notClaimed")}</span>
              ) : (
                figureWords({ unit, value: claimed }, formats, t)
              ),
          },
        ]
      : []),
    ...(figures.some((figure) => figure.verification) ? [checked(t)] : []),
  ]
  return (
    <DataTable
      caption={t("figures.caption", { whose })}
      captionHidden
      heightClass="max-h-none"
      rows={figures}
      rowKey={(figure, index) => `${index} ${figure.label}`}
      columns={columns}
    />
  )
}

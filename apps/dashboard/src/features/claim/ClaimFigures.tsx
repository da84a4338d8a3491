import type { ResultOf } from "@khorgos/types"
import { VerificationBadge } from "@/ui/Badge"
import { type DataColumn, DataTable } from "@/ui/DataTable"
import type { ClaimVerdictFields } from "./claim-fragment"
import { figureWords } from "./claim-words"

type Figure = ResultOf<typeof ClaimVerdictFields>["figures"][number]
type Column = DataColumn<Figure>

const label: Column = {
  key: "label",
  header: "Figure",
  rowHeader: true,
  cell: (figure) => (
    <span className="block min-w-36">
      {figure.label}
      {figure.year && !figure.label.includes(String(figure.year)) && `, ${figure.year}`}
      {figure.missing && <span className="block text-note text-warn">{figure.missing}</span>}
    </span>
  ),
}

const value: Column = {
  key: "value",
  header: "By these figures",
  numeric: true,
  cell: (figure) => (
    <span className="font-semibold">
      {figureWords(figure)}
      {!figure.complete && (
        <abbr title="incomplete" className="text-warn no-underline">
          {" "}
          *
        </abbr>
      )}
    </span>
  ),
}

const claimed: Column = {
  key: "claimed",
  header: "Claimed",
  numeric: true,
  cell: (figure) =>
    figure.claimed === null ? (
      <span className="sr-only">not claimed</span>
    ) : (
      figureWords({ unit: figure.unit, value: figure.claimed })
    ),
}

const checked: Column = {
  key: "checked",
  header: "Rows behind it",
  cell: ({ verification }) =>
    verification && (
      <VerificationBadge status={verification === "STORED" ? "stored" : "recalled"} />
    ),
}

/** The figures of a verdict beside what the claim says they are. */
export function ClaimFigures({ figures, whose }: { figures: readonly Figure[]; whose: string }) {
  if (figures.length === 0) return null
  return (
    <DataTable
      caption={`Figures, ${whose}`}
      captionHidden
      heightClass="max-h-none"
      rows={figures}
      rowKey={(figure, index) => `${index} ${figure.label}`}
      columns={[
        label,
        value,
        ...(figures.some((figure) => figure.claimed !== null) ? [claimed] : []),
        ...(figures.some((figure) => figure.verification) ? [checked] : []),
      ]}
    />
  )
}

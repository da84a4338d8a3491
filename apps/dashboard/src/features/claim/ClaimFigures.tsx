import type { ResultOf } from "@khorgos/types"
import { VerificationBadge } from "@/ui/Badge"
import { DataTable } from "@/ui/DataTable"
import type { ClaimVerdictFields } from "./claim-fragment"
import { figureWords } from "./claim-words"

type Figure = ResultOf<typeof ClaimVerdictFields>["figures"][number]

/** The figures of a verdict beside what the claim says they are. */
export function ClaimFigures({ figures, whose }: { figures: readonly Figure[]; whose: string }) {
  if (figures.length === 0) return null
  const claimed = figures.some((figure) => figure.claimed !== null)
  const checked = figures.some((figure) => figure.verification)
  return (
    <DataTable
      caption={`Figures, ${whose}`}
      captionHidden
      heightClass="max-h-none"
      rows={figures}
      rowKey={(figure, index) => `${index} ${figure.label}`}
      columns={[
        {
          key: "label",
          header: "Figure",
          rowHeader: true,
          cell: (figure) => (
            <span className="block min-w-36">
              {figure.label}
              {figure.missing && (
                <span className="block text-note text-warn">{figure.missing}</span>
              )}
            </span>
          ),
        },
        {
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
        },
        ...(claimed
          ? [
              {
                key: "claimed",
                header: "Claimed",
                numeric: true,
                cell: (figure: Figure) =>
                  figure.claimed === null ? (
                    <span className="sr-only">not claimed</span>
                  ) : (
                    figureWords({ unit: figure.unit, value: figure.claimed })
                  ),
              },
            ]
          : []),
        ...(checked
          ? [
              {
                key: "checked",
                header: "Rows behind it",
                cell: (figure: Figure) =>
                  figure.verification && (
                    <VerificationBadge
                      status={figure.verification === "STORED" ? "stored" : "recalled"}
                    />
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

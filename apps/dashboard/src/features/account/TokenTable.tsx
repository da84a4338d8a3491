import { formatDay, formatMoment } from "@/lib/format"
import { type DataColumn, DataTable } from "@/ui/DataTable"
import { EmptyState } from "@/ui/states"
import { RevokeButton } from "./RevokeButton"
import { scopeWords, type TokenScope } from "./token-scopes"

interface TokenRow {
  id: string
  name: string
  hint: string
  scopes: TokenScope[]
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}

const columns: readonly DataColumn<TokenRow>[] = [
  {
    key: "name",
    header: "Name",
    rowHeader: true,
    cell: (row) => (
      <span className="block min-w-28 max-w-72 break-words">
        {row.name}
        <code className="block text-muted text-note">{row.hint}…</code>
      </span>
    ),
  },
  { key: "scopes", header: "May", cell: (row) => scopeWords(row.scopes) },
  { key: "created", header: "Made", cell: (row) => <Day>{formatDay(row.createdAt)}</Day> },
]
const lastUsed: DataColumn<TokenRow> = {
  key: "used",
  header: <Day>Last used, UTC</Day>,
  cell: (row) => <Day>{row.lastUsedAt ? formatMoment(row.lastUsedAt) : "never"}</Day>,
}

/** A day stays on one line: the table scrolls instead. */
function Day({ children }: { children: string }) {
  return <span className="whitespace-nowrap">{children}</span>
}

/** The account's tokens; those that are over stand folded below, since their traces may be looked for. */
export function TokenTable({ working, over }: { working: TokenRow[]; over: TokenRow[] }) {
  return (
    <div className="mt-10">
      <DataTable
        caption="Tokens that work"
        rows={working}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="No token works yet">
            Make one above: its secret is what a program signs in with.
          </EmptyState>
        }
        columns={[
          ...columns,
          { key: "ends", header: "Ends", cell: (row) => <Day>{formatDay(row.expiresAt)}</Day> },
          lastUsed,
          {
            key: "revoke",
            header: <span className="sr-only">Action</span>,
            cell: (row) => <RevokeButton id={row.id} name={row.name} />,
          },
        ]}
      />
      {over.length > 0 && (
        <details className="mt-6 text-small">
          <summary className="link min-h-8 cursor-pointer">
            {over.length === 1 ? "One that is over" : `${over.length} that are over`}
          </summary>
          <div className="mt-2">
            <DataTable
              caption="Tokens that are over"
              captionHidden
              rows={over}
              rowKey={(row) => row.id}
              columns={[
                ...columns,
                lastUsed,
                {
                  key: "over",
                  header: <Day>Over since</Day>,
                  cell: (row) => (
                    <Day>
                      {row.revokedAt
                        ? `${formatDay(row.revokedAt)}, revoked`
                        : `${formatDay(row.expiresAt)}, expired`}
                    </Day>
                  ),
                },
              ]}
            />
          </div>
        </details>
      )}
    </div>
  )
}

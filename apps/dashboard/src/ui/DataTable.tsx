import { type ReactNode, useId } from "react"

export interface DataColumn<Row> {
  key: string
  header: ReactNode
  cell: (row: Row, index: number) => ReactNode
  /** Right-aligned, tabular figures. */
  numeric?: boolean
  /** The cell that names its row. */
  rowHeader?: boolean
}

export interface DataTableProps<Row> {
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string
  /** Tailwind class for the height at which the table scrolls inside itself. */
  heightClass?: string
  /** What stands in place of the rows when there are none. */
  empty?: ReactNode
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, heightClass = "max-h-136" } = props
  const captionId = useId()
  if (rows.length === 0 && props.empty) return props.empty
  return (
    <section
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={`scroll-region relative ${heightClass}`}
    >
      <table className="w-full border-separate border-spacing-0 text-small">
        <caption
          id={captionId}
          className={captionHidden ? "sr-only" : "pb-2 text-left text-muted text-small"}
        >
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th
                key={c.key}
                scope="col"
                className={`sticky top-0 z-1 border-rule-strong border-b bg-paper px-3 py-2 align-bottom font-semibold first:pl-0 last:pr-0 ${c.numeric ? "text-right" : "text-left"}`}
              >
                {c.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={props.rowKey(row, index)} className="hover:bg-wash">
              {columns.map((c) => (
                <Cell key={c.key} column={c}>
                  {c.cell(row, index)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell<Row>({ column, children }: { column: DataColumn<Row>; children: ReactNode }) {
  const shared = "border-rule border-b px-3 py-2 align-baseline first:pl-0 last:pr-0"
  const side = column.numeric ? "text-right whitespace-nowrap" : "text-left"
  return column.rowHeader ? (
    <th scope="row" className={`${shared} ${side} font-normal`}>
      {children}
    </th>
  ) : (
    <td className={`${shared} ${side}`}>{children}</td>
  )
}

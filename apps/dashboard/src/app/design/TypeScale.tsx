import { useTranslations } from "next-intl"
import { DataTable } from "@/ui/DataTable"

const sizes = [
  { name: "title", classes: "font-serif font-semibold text-title tracking-[-0.015em]" },
  { name: "heading", classes: "font-serif font-semibold text-heading" },
  { name: "lead", classes: "font-serif text-lead" },
  { name: "body", classes: "text-body" },
  { name: "small", classes: "text-small" },
  { name: "note", classes: "text-note" },
] as const

/** The six sizes, each in the face it is used with. */
export function TypeScale() {
  const t = useTranslations("design.type")
  return (
    <DataTable
      caption={t("heading")}
      captionHidden
      heightClass="max-h-none"
      rows={sizes}
      rowKey={({ name }) => name}
      columns={[
        {
          key: "size",
          header: t("size"),
          rowHeader: true,
          cell: ({ name }) => <code lang="en">{name}</code>,
        },
        {
          key: "sample",
          header: t("sample"),
          cell: ({ classes }) => <span className={classes}>{t("specimen")}</span>,
        },
        { key: "use", header: t("use"), cell: ({ name }) => t(`uses.${name}`) },
      ]}
    />
  )
}

const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 14]

/** The steps of space, drawn to size. */
export function Spaces() {
  return (
    <ul className="flex flex-wrap items-end gap-x-8 gap-y-4 text-note">
      {steps.map((step) => (
        <li key={step} className="text-muted">
          <span
            aria-hidden="true"
            className="mb-1 block h-3 bg-accent"
            style={{ width: `calc(var(--spacing) * ${step})` }}
          />
          {step}
        </li>
      ))}
    </ul>
  )
}

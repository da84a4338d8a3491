import { useTranslations } from "next-intl"
import { type ChangeEventHandler, Fragment, useId } from "react"
import { useFormats } from "@/i18n/formats"
import { Link } from "./Link"

export interface Choice {
  value: string
  label: string
}

export interface InlineSelectProps {
  name: string
  /** What is being chosen, for screen readers. */
  label: string
  options: readonly Choice[]
  value?: string
  defaultValue?: string
  onChange?: ChangeEventHandler<HTMLSelectElement>
}

/** A native select that reads as an underlined word in a sentence. */
export function InlineSelect({ label, options, ...rest }: InlineSelectProps) {
  return (
    <select
      aria-label={label}
      className="inline-select field-sizing-content max-w-full cursor-pointer text-ellipsis appearance-none border-accent border-b-2 font-[inherit] text-accent hover:border-ink"
      {...rest}
    >
      {options.map((o) => (
        <option key={o.value} value={o.value}>
          {o.label}
        </option>
      ))}
    </select>
  )
}

export interface InlineChecksProps {
  name: string
  label: string
  options: readonly Choice[]
  values: readonly string[]
  onChange?: ChangeEventHandler<HTMLInputElement>
}

/** Several choices as underlined words: opens to check boxes and works in a plain form. */
export function InlineChecks({ name, label, options, values, onChange }: InlineChecksProps) {
  const t = useTranslations("ui")
  const chosen = options.filter((o) => values.includes(o.value)).map((o) => o.label)
  return (
    <details className="relative inline-block">
      <summary
        aria-label={`${label}: ${chosen.join(", ")}`}
        className="inline-select cursor-pointer list-none border-accent border-b-2 text-accent hover:border-ink [&::-webkit-details-marker]:hidden"
      >
        {chosen.join(", ") || t("nobody")}
      </summary>
      <fieldset className="absolute left-0 z-20 mt-2 w-max rounded-xs border border-rule-strong bg-paper px-4 py-3 font-sans text-ink text-small shadow-[0_2px_10px_rgb(0_0_0/0.1)]">
        <legend className="sr-only">{label}</legend>
        {options.map((o) => (
          <label key={o.value} className="flex min-h-8 items-center gap-2.5">
            <input
              type="checkbox"
              name={name}
              value={o.value}
              className="size-4 accent-(--accent)"
              {...(onChange
                ? { checked: values.includes(o.value), onChange }
                : { defaultChecked: values.includes(o.value) })}
            />
            {o.label}
          </label>
        ))}
      </fieldset>
    </details>
  )
}

export interface SegmentedOption extends Choice {
  href?: string
}

export interface SegmentedProps {
  label: string
  options: readonly SegmentedOption[]
  value: string
  /** The field's name when the options are radios. */
  name?: string
  onChange?: ChangeEventHandler<HTMLInputElement>
}

const segment =
  "inline-block border-b-2 py-1 whitespace-nowrap transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
const on = "border-accent font-semibold"
const off = "cursor-pointer border-transparent text-muted hover:text-ink"

/** One of a few: links where the options have addresses, radios where they do not. */
export function Segmented({ label, options, value, name, onChange }: SegmentedProps) {
  const fallback = useId()
  if (options.every((o) => o.href)) {
    return (
      <nav aria-label={label} className="flex flex-wrap gap-x-5 text-small">
        {options.map((o) => (
          <Link
            key={o.value}
            href={o.href ?? ""}
            aria-current={o.value === value ? "true" : undefined}
            className={`${segment} ${o.value === value ? on : off}`}
          >
            {o.label}
          </Link>
        ))}
      </nav>
    )
  }
  return (
    <fieldset className="flex flex-wrap gap-x-5 text-small">
      <legend className="sr-only">{label}</legend>
      {options.map((o) => (
        <label
          key={o.value}
          className={`${segment} border-transparent text-muted has-checked:border-accent has-checked:font-semibold has-checked:text-ink`}
        >
          <input
            type="radio"
            name={name ?? fallback}
            value={o.value}
            className="sr-only"
            {...(onChange
              ? { checked: o.value === value, onChange }
              : { defaultChecked: o.value === value })}
          />
          {o.label}
        </label>
      ))}
    </fieldset>
  )
}

export interface PagerProps {
  /** Places of the first and last row on this page, counted from one. */
  from: number
  to: number
  total: number
  /** What the rows are: "visits". */
  noun: string
  previousHref?: string
  nextHref?: string
}

export function Pager({ from, to, total, noun, previousHref, nextHref }: PagerProps) {
  const t = useTranslations("ui.pager")
  const { number } = useFormats()
  const steps = [
    { label: t("previous"), href: previousHref, rel: "prev" },
    { label: t("next"), href: nextHref, rel: "next" },
  ]
  return (
    <nav
      aria-label={t("label", { noun })}
      className="no-print flex flex-wrap justify-between gap-x-6 gap-y-1 pt-3 text-small"
    >
      <p className="tabular text-muted">
        {t("range", { from: number(from), to: number(to), total: number(total), noun })}
      </p>
      <p className="flex gap-5">
        {steps.map((s) => (
          <Fragment key={s.label}>
            {s.href ? (
              <Link href={s.href} rel={s.rel} className="link">
                {s.label}
              </Link>
            ) : (
              <span className="text-muted" aria-disabled="true">
                {s.label}
              </span>
            )}
          </Fragment>
        ))}
      </p>
    </nav>
  )
}

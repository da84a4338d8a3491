"use client"

import { type ReactNode, useId } from "react"

interface Described {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
}

export interface LongTextProps extends Described {
  name: string
  rows?: number
  maxLength?: number
  required?: boolean
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
}

/** A text of a few lines. */
export function LongText({ label, hint, error, onChange, ...rest }: LongTextProps) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")
  return (
    <div>
      <label htmlFor={id} className="block font-medium text-small">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-note">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        className={`field-sizing-content mt-1.5 block min-h-20 w-full resize-y rounded-xs border bg-transparent px-3 py-2 text-body ${error ? "border-warn" : "border-rule-strong"}`}
        onChange={({ target }) => onChange(target.value)}
        {...rest}
      />
      {error && (
        <p id={`${id}-error`} className="mt-1 text-small text-warn">
          {error}
        </p>
      )}
    </div>
  )
}

export interface OneOfProps<Value extends string> extends Described {
  name: string
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[]
  value: Value
  onChange: (value: Value) => void
  onBlur?: () => void
}

/** One of a few, each with what it means beside it. */
export function OneOf<Value extends string>(props: OneOfProps<Value>) {
  const { label, hint, error, name, options, value, onChange, onBlur } = props
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} onBlur={onBlur}>
      <legend className="font-medium text-small">{label}</legend>
      {hint && <p className="text-muted text-note">{hint}</p>}
      <div className="mt-1">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-8 items-baseline gap-2.5 py-1 text-small">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-4 shrink-0 translate-y-0.5 accent-(--accent)"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-muted text-note">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-small text-warn">
          {error}
        </p>
      )}
    </fieldset>
  )
}

export interface YesProps {
  name: string
  label: ReactNode
  error?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  onBlur?: () => void
}

/** A yes or no. */
export function Yes({ name, label, error, checked, onChange, onBlur }: YesProps) {
  const id = useId()
  return (
    <div>
      <label className="flex min-h-8 items-center gap-2.5 text-small">
        <input
          type="checkbox"
          name={name}
          checked={checked}
          onChange={({ target }) => onChange(target.checked)}
          onBlur={onBlur}
          aria-describedby={error ? `${id}-error` : undefined}
          className="size-4 accent-(--accent)"
        />
        {label}
      </label>
      {error && (
        <p id={`${id}-error`} className="text-small text-warn">
          {error}
        </p>
      )}
    </div>
  )
}

/** A part of a form, under a heading of its own. */
export function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="grid gap-6 border-rule border-t pt-6">
      <h2 className="font-semibold font-serif text-heading">{heading}</h2>
      {children}
    </section>
  )
}

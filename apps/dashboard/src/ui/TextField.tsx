import { type InputHTMLAttributes, type ReactNode, useId } from "react"

export interface TextFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id"> {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
}

export function TextField({ label, hint, error, ...rest }: TextFieldProps) {
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
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        className={`mt-1.5 block min-h-10 w-full rounded-xs border bg-transparent px-3 text-body placeholder:text-muted [&[type=file]]:py-1.5 ${error ? "border-warn" : "border-rule-strong"}`}
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

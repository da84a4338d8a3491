"use client"

import { useRouter } from "next/navigation"
import { type ChangeEvent, type ReactNode, useEffect, useRef, useTransition } from "react"

export interface AddressFormProps {
  /** The page that answers. */
  path: string
  /** What the address says now; the fields follow it when the reader goes back. */
  values: Readonly<Record<string, readonly string[]>>
  /** Parameters that stay whatever is chosen. */
  kept: Readonly<Record<string, string>>
  /** The button's word, for readers without scripts. */
  submit: string
  className?: string
  /** Most boxes of one name that may be checked. */
  most?: number
  children: ReactNode
}

/** What a form says, boxes of one name joined by commas and what is empty left out. */
function addressOf(path: string, form: HTMLFormElement): string {
  const data = new FormData(form)
  const search = new URLSearchParams()
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === "string" && value !== "")
    if (values.length > 0) search.set(name, values.join(","))
  }
  return search.size > 0 ? `${path}?${search.toString().replaceAll("%2C", ",")}` : path
}

function isField(element: Element): element is HTMLInputElement | HTMLSelectElement {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
}

/** A plain form whose choices become the address at once; without scripts it is sent by its button. */
export function AddressForm(props: AddressFormProps) {
  const { path, values, kept, submit, className, most = Number.POSITIVE_INFINITY, children } = props
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const ref = useRef<HTMLFormElement>(null)

  useEffect(() => {
    for (const element of ref.current?.elements ?? []) {
      const wanted = isField(element) ? values[element.name] : undefined
      if (!isField(element) || !wanted) continue
      if (element.type === "checkbox" && element instanceof HTMLInputElement)
        element.checked = wanted.includes(element.value)
      else element.value = wanted[0] ?? ""
    }
  }, [values])

  const go = (form: HTMLFormElement) =>
    startTransition(() => router.push(addressOf(path, form), { scroll: false }))

  function onChange(event: ChangeEvent<HTMLFormElement>) {
    const field = event.target as unknown as Element
    if (!isField(field) || field.type === "search") return
    if (field.type === "checkbox" && field instanceof HTMLInputElement && field.checked) {
      const form = event.currentTarget
      if (new FormData(form).getAll(field.name).length > most) {
        field.checked = false
        return
      }
    }
    go(event.currentTarget)
  }

  return (
    <form
      ref={ref}
      method="get"
      action={path}
      aria-busy={pending}
      className={className}
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault()
        go(event.currentTarget)
      }}
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <noscript>
        {" "}
        <button type="submit" className="link text-body">
          {submit}
        </button>
      </noscript>
    </form>
  )
}

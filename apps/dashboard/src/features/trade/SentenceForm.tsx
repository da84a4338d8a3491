import type { ReactNode } from "react"

export interface SentenceFormProps {
  /** The page that answers. */
  path: string
  /** Whether an answer is on its way. */
  pending: boolean
  /** Parameters that no word of the sentence says. */
  hidden: Readonly<Record<string, string>>
  /** The button's word, for readers without scripts. */
  show: string
  children: ReactNode
}

/** A sentence whose words are fields: a plain form, which works without scripts, too. */
export function SentenceForm({ path, pending, hidden, show, children }: SentenceFormProps) {
  return (
    <form
      method="get"
      action={path}
      aria-busy={pending}
      className="font-serif text-heading leading-[1.7]"
    >
      {children}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <noscript>
        {" "}
        <button type="submit" className="link text-body">
          {show}
        </button>
      </noscript>
    </form>
  )
}

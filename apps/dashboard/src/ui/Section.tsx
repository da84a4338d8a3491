import type { ReactNode } from "react"

export interface SectionProps {
  heading: ReactNode
  subtitle?: ReactNode
  actions?: ReactNode
  /** For links into the page. */
  id?: string
  children: ReactNode
}

export function Section({ heading, subtitle, actions, id, children }: SectionProps) {
  return (
    <section id={id} className="border-rule border-t pt-6 pb-12">
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <div className="min-w-0">
          <h2 className="font-semibold font-serif text-heading">{heading}</h2>
          {subtitle && <p className="mt-1 max-w-prose text-muted text-small">{subtitle}</p>}
        </div>
        {actions && (
          <div className="no-print flex flex-wrap gap-x-5 gap-y-2 text-small">{actions}</div>
        )}
      </div>
      {children}
    </section>
  )
}

import type { ReactNode } from "react"

export interface PageHeaderProps {
  title: ReactNode
  /** The page's one idea, in a sentence or two. */
  lead?: ReactNode
  /** A short word above the title: the kind of page. */
  kicker?: ReactNode
}

export function PageHeader({ title, lead, kicker }: PageHeaderProps) {
  return (
    <header className="pt-10 pb-8 md:pt-14 md:pb-10">
      {kicker && <p className="mb-2 text-muted text-small">{kicker}</p>}
      <h1 className="max-w-[24ch] font-serif font-semibold text-title tracking-[-0.015em]">
        {title}
      </h1>
      {lead && <div className="mt-4 max-w-prose font-serif text-lead">{lead}</div>}
    </header>
  )
}

import type { ReactNode } from "react"

interface SideListProps {
  heading: string
  children: ReactNode
}

/** A part of the side column. */
export function SideList({ heading, children }: SideListProps) {
  return (
    <section className="border-rule border-t py-5">
      <h3 className="mb-2 font-semibold text-small">{heading}</h3>
      {children}
    </section>
  )
}

import { Pager } from "./choices"

export interface PageTurnProps {
  /** The page shown, of how many; counted from one. */
  page: number
  pages: number
  /** Rows before this page, on it, and of all. */
  before: number
  shown: number
  total: number
  noun: string
  hrefOfPage: (page: number) => string
}

/** Pages of a list that are numbered in the address; nothing where there is one only. */
export function PageTurn(props: PageTurnProps) {
  const { page, pages, before, shown, total, noun, hrefOfPage } = props
  if (pages < 2) return null
  return (
    <Pager
      from={before + 1}
      to={before + shown}
      total={total}
      noun={noun}
      {...(page > 1 ? { previousHref: hrefOfPage(page - 1) } : {})}
      {...(page < pages ? { nextHref: hrefOfPage(page + 1) } : {})}
    />
  )
}

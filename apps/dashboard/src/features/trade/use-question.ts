import { useRouter } from "next/navigation"
import { useOptimistic, useTransition } from "react"

export interface Question<Params> {
  /** What is asked: at once what was chosen last, while the server answers. */
  params: Params
  pending: boolean
  go: (changes: Partial<Params>) => void
}

/** A question that stands in the address. */
export function useQuestion<Params extends object>(
  asked: Params,
  hrefOf: (next: Params) => string,
  settle: (next: Params, href: string) => Params = (next) => next,
): Question<Params> {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [params, showAtOnce] = useOptimistic(asked)
  const go = (changes: Partial<Params>) => {
    const next = { ...params, ...changes }
    const href = hrefOf(next)
    startTransition(() => {
      showAtOnce(settle(next, href))
      router.push(href, { scroll: false })
    })
  }
  return { params, pending, go }
}

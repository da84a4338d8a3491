import type { VisitData } from "./visit-fragment"
import type { VisitWords } from "./visit-words"

/** "Xi Jinping in Kazakhstan". */
export function visitTitle(
  { leader, host }: Pick<VisitData, "leader" | "host">,
  { t, placeOf }: VisitWords,
): string {
  return t("page.title", { leader: leader.name, host: placeOf(host) })
}

import { ClientWords } from "@/i18n/ClientWords"
import { ReleaseNotice } from "./ReleaseNotice"
import { SavePage } from "./SavePage"

/** Below the header of every page: which release it is frozen to, if any, and the way to save it. */
export function ViewNotice({ current }: { current: string | null }) {
  return (
    <ClientWords of={["view"]}>
      <ReleaseNotice current={current} />
      {current && <SavePage current={current} />}
    </ClientWords>
  )
}

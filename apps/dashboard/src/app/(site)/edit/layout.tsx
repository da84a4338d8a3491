import type { ReactNode } from "react"
import { UrqlProvider } from "@/features/account/UrqlProvider"

/** The pages of editors send mutations from the browser. */
export default function EditLayout({ children }: { children: ReactNode }) {
  return <UrqlProvider>{children}</UrqlProvider>
}

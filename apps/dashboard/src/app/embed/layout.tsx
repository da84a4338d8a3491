import type { ReactNode } from "react"

/** A figure on a page of somebody else: nothing of the site around it, and no link opens inside the frame. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <base target="_blank" />
      <main id="main" className="mx-auto max-w-[75rem] p-4 sm:p-6">
        {children}
      </main>
    </>
  )
}

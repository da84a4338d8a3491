"use client"

import { type FailureProps, Unreachable } from "@/ui/DeadEnds"

export default function ErrorPage(props: FailureProps) {
  return (
    <main id="main" className="page">
      <Unreachable {...props} />
    </main>
  )
}

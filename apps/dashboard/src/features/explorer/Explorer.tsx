"use client"

import dynamic from "next/dynamic"
import { Skeleton } from "@/ui/states"
import type { GraphQLEditorProps } from "./GraphQLEditor"

// The editor weighs as much as all the rest: it comes with this page only, and to browsers only.
const GraphQLEditor = dynamic(() => import("./GraphQLEditor"), {
  ssr: false,
  loading: () => <Skeleton className="size-full" label="Loading the editor" />,
})

export function Explorer(props: GraphQLEditorProps) {
  return (
    <div className="min-h-0 grow overflow-hidden rounded-xs border border-rule-strong">
      <noscript>
        <p className="p-4">
          The explorer needs scripts. Any GraphQL client may send its queries to /graphql instead.
        </p>
      </noscript>
      <GraphQLEditor {...props} />
    </div>
  )
}

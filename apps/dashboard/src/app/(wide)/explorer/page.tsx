import { graphql } from "@khorgos/types"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Explorer } from "@/features/explorer/Explorer"
import { findExample } from "@/features/explorer/examples"
import { query } from "@/lib/api"

export const metadata: Metadata = { title: "API explorer" }

const PinnedReleaseQuery = graphql(`
  query PinnedRelease {
    release { version }
  }
`)

export default async function ExplorerPage({ searchParams }: PageProps<"/explorer">) {
  const { example: slug } = await searchParams
  if (slug !== undefined && (Array.isArray(slug) || !findExample(slug))) notFound()
  const { release } = await query(PinnedReleaseQuery, {})
  return (
    <>
      <header className="flex flex-wrap items-baseline gap-x-6 pt-5 pb-3">
        <h1 className="font-semibold font-serif text-heading">API explorer</h1>
        <p className="text-muted text-small">
          Ask the API as yourself, or by a token in the headers. The first panel explains every
          type, field and argument.
        </p>
      </header>
      <Explorer release={release?.version ?? ""} {...(slug ? { slug } : {})} />
    </>
  )
}

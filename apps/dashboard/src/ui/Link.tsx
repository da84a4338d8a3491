"use client"

import NextLink from "next/link"
import { useSearchParams } from "next/navigation"
import type { ComponentProps } from "react"
import { carried } from "@/lib/carried"

export interface LinkProps extends Omit<ComponentProps<typeof NextLink>, "href"> {
  href: string
  /** Leads where it says: to the data of today, also from a page that is frozen to a release. */
  asWritten?: boolean
}

/**
 * A link to another page, of the release and in the language of this one. The page is asked for when it is
 * followed: pages are made for each reader, so asking for a dozen of them ahead brings nothing.
 */
export function Link({ href, asWritten = false, ...rest }: LinkProps) {
  const here = useSearchParams()
  return <NextLink prefetch={false} href={asWritten ? href : carried(href, here)} {...rest} />
}

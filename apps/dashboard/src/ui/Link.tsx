import NextLink from "next/link"
import type { ComponentProps } from "react"

/**
 * A link to another page, which is asked for when it is followed: pages are made for each reader, so asking
 * for a dozen of them ahead costs server and browser, and brings nothing.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}

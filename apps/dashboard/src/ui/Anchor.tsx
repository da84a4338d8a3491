"use client"

import { useSearchParams } from "next/navigation"
import type { ComponentProps } from "react"
import { carried } from "@/lib/carried"

/** What Link is, inside a drawing, where an anchor of SVG is needed: it loads the page anew. */
export function Anchor({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  return <a href={carried(href, useSearchParams())} {...rest} />
}

import { unstable_rethrow } from "next/navigation"
import type { ReactNode } from "react"
import { PartBoundary, PartFailure } from "./PartFailure"

export interface PartProps<Props> {
  /** The component of the server that draws it, and what it is given. */
  of: (props: Props) => ReactNode | Promise<ReactNode>
  with: Props
  /** What stands above the words when it fails, such as the page's title. */
  title?: ReactNode
}

/**
 * A part of a page that may fail without the page: whatever it throws on the server or in the browser
 * becomes words and a way to try again, while what is beside it stays. Leaving for another page passes.
 */
export async function Part<Props>({ of: draw, with: props, title }: PartProps<Props>) {
  let drawn: ReactNode
  try {
    drawn = await draw(props)
  } catch (error) {
    unstable_rethrow(error)
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    return (
      <>
        {title}
        <PartFailure />
      </>
    )
  }
  return <PartBoundary>{drawn}</PartBoundary>
}

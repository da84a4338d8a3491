import { explorerLink } from "@/lib/explorer-link"

/** A query to read, and to run. */
export function ClaimQuery({ query }: { query: string }) {
  return (
    <>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="scroll-region max-h-120 border-rule border-l-2 bg-wash px-5 py-4 text-note"
      >
        <code>{query}</code>
      </pre>
      <p className="no-print mt-3 text-small">
        <a href={explorerLink({ query })} className="link">
          Open in the explorer
        </a>
      </p>
    </>
  )
}

import { explorerLink } from "@/lib/explorer-link"

/** The query behind a claim's figures to read, and to run as of either moment. */
export function ClaimQuery({ said, today }: { said: string; today: string }) {
  return (
    <>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="scroll-region max-h-120 border-rule border-l-2 bg-wash px-5 py-4 text-note"
      >
        <code>{said}</code>
      </pre>
      <p className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1 text-small">
        <a href={explorerLink({ query: said })} className="link">
          Open in the explorer
        </a>
        {today !== said && (
          <a href={explorerLink({ query: today })} className="link">
            Open it as of today
          </a>
        )}
      </p>
    </>
  )
}

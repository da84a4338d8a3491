import { getTranslations } from "next-intl/server"
import { explorerLink } from "@/lib/explorer-link"
import { CopyButton } from "@/ui/CopyButton"

/** The query behind a claim's figures: to read, to copy, and to run. */
export async function ClaimQuery({ query }: { query: string }) {
  const t = await getTranslations("claim")
  return (
    <>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        lang="en"
        className="scroll-region max-h-96 border-rule border-l-2 bg-wash px-5 py-4 text-note"
      >
        <code>{query}</code>
      </pre>
      <p className="no-print mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-small">
        <CopyButton text={query} what={t("query.what")} />
        <a href={explorerLink({ query })} className="link">
          {t("query.open")}
        </a>
      </p>
    </>
  )
}

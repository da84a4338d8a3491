import { useTranslations } from "next-intl"
import type { ReactNode } from "react"

export interface PreviewText {
  query: string
  variables: string
  /** Addresses of the examples, under their titles. */
  examples: readonly { href: string; title: string; note: string }[]
}

/** The explorer before its editor: examples, query and the place of the answer where they will be. */
export function QueryPreview(props: PreviewText & { children: ReactNode }) {
  const { query, variables, examples, children } = props
  const t = useTranslations("explorer")
  return (
    <div className="grid size-full grid-rows-[auto_minmax(0,1fr)_minmax(0,1fr)] md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] md:grid-rows-1 lg:grid-cols-[22rem_minmax(0,1fr)_minmax(0,1fr)]">
      <nav
        aria-labelledby="preview-examples"
        className="overflow-auto border-rule p-4 max-lg:hidden lg:border-r"
      >
        <h2 id="preview-examples" className="font-semibold font-serif text-lead">
          {t("examplesHeading")}
        </h2>
        <ul className="mt-3 border-rule border-t">
          {examples.map((example) => (
            <li key={example.href} className="border-rule border-b py-2.5">
              <a href={example.href} className="link block font-medium text-small">
                {example.title}
              </a>
              <span className="block text-muted text-note">{example.note}</span>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex min-h-0 min-w-0 flex-col border-rule border-b p-4 md:border-r md:border-b-0">
        <h2 className="text-muted text-small">{t("query")}</h2>
        <Code text={query} className="grow" />
        {variables && (
          <>
            <h2 className="mt-3 border-rule border-t pt-3 text-muted text-small">
              {t("variables")}
            </h2>
            <Code text={variables} className="shrink-0" />
          </>
        )}
      </div>
      <div className="min-w-0 overflow-auto bg-wash p-4">
        <h2 className="text-muted text-small">{t("answer")}</h2>
        <div className="noscript:hidden mt-3">{children}</div>
        <p className="mt-3 hidden text-small noscript:block">{t("noScript")}</p>
      </div>
    </div>
  )
}

function Code({ text, className }: { text: string; className: string }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      lang="en"
      className={`mt-2 min-h-0 overflow-auto text-[0.8125rem] ${className}`}
    >
      <code>{text}</code>
    </pre>
  )
}

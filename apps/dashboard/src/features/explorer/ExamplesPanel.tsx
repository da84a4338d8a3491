"use client"

import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react"
import { getOperationAST } from "graphql"
import { useTranslations } from "next-intl"
import { createContext, useContext } from "react"
import { type Example, examples, textOf } from "./examples"

/** Version of the release that examples pin. */
export const ReleaseContext = createContext("")

function ExamplesPanel() {
  const t = useTranslations("explorer")
  const release = useContext(ReleaseContext)
  const { addTab, setOperationFacts, updateActiveTabValues } = useGraphiQLActions()
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }))

  function open(example: Example) {
    const { query, variables } = textOf(example, release)
    addTab()
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables)
    // The editor finds this out by itself, but later: running at once would run the tab before.
    const operation = getOperationAST(example.document)
    const operationName = operation?.name?.value ?? null
    setOperationFacts({
      documentAST: example.document,
      ...(operationName ? { operationName } : {}),
      operations: operation ? [operation] : [],
    })
    updateActiveTabValues({ query, variables, operationName })
    queryEditor?.focus()
  }

  return (
    <section aria-labelledby="examples">
      <h2 id="examples" className="font-semibold font-serif text-lead">
        {t("examplesHeading")}
      </h2>
      <p className="text-muted text-small">{t("examplesLead")}</p>
      <ul className="mt-3 border-rule border-t">
        {examples.map((example) => (
          <li key={example.slug} className="border-rule border-b">
            <button
              type="button"
              onClick={() => open(example)}
              className="block w-full cursor-pointer py-2.5 text-left hover:text-accent"
            >
              <span className="block font-medium text-small">
                {t(`examples.${example.slug}.title`)}
              </span>
              <span className="block text-muted text-note">
                {t(`examples.${example.slug}.note`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 4.5h12M4 10h12M4 15.5h7" strokeLinecap="round" />
    </svg>
  )
}

/** The panel of examples, under its name in the reader's language. */
export function examplesPlugin(title: string): GraphiQLPlugin {
  return { title, icon: ExamplesIcon, content: ExamplesPanel }
}

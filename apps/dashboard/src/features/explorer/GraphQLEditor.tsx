"use client"

import { GraphiQL } from "graphiql"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import "graphiql/setup-workers/webpack"
// Not graphiql/style.css, which is these three and 400 kB of fonts that are not ours.
import "@graphiql/react/style.css"
import "@graphiql/plugin-doc-explorer/style.css"
import "graphiql/graphiql.css"
import "./explorer.css"
import { readExplorerLink } from "@/lib/explorer-link"
import { useShownTheme } from "@/ui/use-theme"
import { EditorLook } from "./EditorLook"
import { examplesPlugin, ReleaseContext } from "./ExamplesPanel"
import { examples, findExample, textOf } from "./examples"
import { fetcher } from "./fetcher"
import { LinkButton } from "./LinkButton"

const isWide = () => window.matchMedia("(min-width: 64rem)").matches

export interface GraphQLEditorProps {
  /** Example to open, by its slug. */
  slug?: string
  release: string
}

/** What the address asks for; null where it asks for nothing. */
function askedFor({ slug, release }: GraphQLEditorProps) {
  const linked = readExplorerLink(window.location.hash)
  if (linked) return { initialQuery: linked.query, initialVariables: linked.variables ?? "" }
  const example = slug ? findExample(slug) : undefined
  if (!example) return null
  const { query, variables } = textOf(example, release)
  return { initialQuery: query, initialVariables: variables }
}

export default function GraphQLEditor(props: GraphQLEditorProps) {
  const theme = useShownTheme()
  const t = useTranslations("explorer")
  // Without GraphiQL's own history: it would keep the headers of each request, and so tokens.
  const [plugins] = useState(() => [examplesPlugin(t("examplesHeading"))])
  const [asked] = useState(() => askedFor(props))
  const [openPanel] = useState(() => (isWide() ? { visiblePlugin: t("examplesHeading") } : {}))

  // The tab keeps the query from here on: at a reload the address would open it once more.
  useEffect(() => window.history.replaceState(null, "", window.location.pathname), [])

  return (
    <ReleaseContext value={props.release}>
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        defaultTabs={[textOf(examples[0], props.release)]}
        defaultEditorToolsVisibility="variables"
        shouldPersistHeaders={false}
        forcedTheme={theme}
        {...openPanel}
        {...asked}
      >
        <GraphiQL.Logo>{null}</GraphiQL.Logo>
        <GraphiQL.Toolbar>
          {({ prettify, copy, merge }) => (
            <>
              {prettify}
              {merge}
              {copy}
              <LinkButton />
            </>
          )}
        </GraphiQL.Toolbar>
        <EditorLook />
      </GraphiQL>
    </ReleaseContext>
  )
}

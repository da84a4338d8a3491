"use client"

import { ToolbarButton, useGraphiQL } from "@graphiql/react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { explorerLink } from "@/lib/explorer-link"

/** Copies an address that opens the query of this tab, without its headers. */
export function LinkButton() {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }))
  const t = useTranslations("explorer")
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    const variables = variableEditor?.getValue()
    const path = explorerLink({
      query: queryEditor?.getValue() ?? "",
      ...(variables ? { variables } : {}),
    })
    await navigator.clipboard.writeText(new URL(path, window.location.href).href)
    setCopied(true)
  }

  return (
    <ToolbarButton label={copied ? t("linkCopied") : t("copyLink")} onClick={copy}>
      <svg
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        className="graphiql-toolbar-icon"
        aria-hidden="true"
      >
        <path d="M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.6-2.6a3.2 3.2 0 0 0-4.6-4.6l-.9.9" />
        <path d="M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-2.6 2.6a3.2 3.2 0 0 0 4.6 4.6l.9-.9" />
      </svg>
    </ToolbarButton>
  )
}

"use client"

import { useGraphiQL, useMonaco } from "@graphiql/react"
import { useEffect } from "react"
import { useShownTheme } from "@/ui/use-theme"

const monospace = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace'

/** Reads a colour of the stylesheet as it shows now, in the only form that the editor takes. */
function hexOf(variable: string): string {
  const probe = document.createElement("span")
  probe.style.color = `var(${variable})`
  document.body.append(probe)
  const channels = getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3) ?? []
  probe.remove()
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`
}

function themeOf(theme: "light" | "dark") {
  const [paper, ink, muted] = [hexOf("--paper"), hexOf("--ink"), hexOf("--ink-muted")]
  const [accent, warn] = [hexOf("--accent"), hexOf("--warn")]
  const [wash, rule] = [hexOf("--wash"), hexOf("--rule-strong")]
  const inColour = (foreground: string, ...tokens: string[]) =>
    tokens.map((token) => ({ token, foreground }))
  return {
    base: theme === "dark" ? ("vs-dark" as const) : ("vs" as const),
    inherit: true,
    rules: [
      ...inColour(ink, "", "key.identifier.gql", "delimiter", "string.key.json"),
      ...inColour(accent, "keyword", "type.identifier.gql", "predefined", "annotation"),
      ...inColour(muted, "comment", "argument.identifier.gql", "operator"),
      ...inColour(warn, "string", "number", "string.value.json", "keyword.json"),
    ],
    colors: {
      // The panel's own colour: the editor's would reach over the panels beside it.
      "editor.background": `${paper}00`,
      "editor.foreground": ink,
      "editorBracketHighlight.foreground1": muted,
      "editorBracketHighlight.foreground2": muted,
      "editorBracketHighlight.foreground3": muted,
      "editorLineNumber.foreground": muted,
      "editorLineNumber.activeForeground": ink,
      "editorWidget.background": paper,
      "editorHoverWidget.background": paper,
      "editorHoverWidget.border": rule,
      "editorSuggestWidget.background": paper,
      "editorSuggestWidget.border": rule,
      "editorSuggestWidget.selectedBackground": wash,
      "editorSuggestWidget.selectedForeground": accent,
      "editorSuggestWidget.highlightForeground": accent,
      "list.hoverBackground": wash,
      "list.highlightForeground": accent,
      focusBorder: accent,
      "textLink.foreground": accent,
    },
  }
}

/** Gives the editors the colours and letters of the site. */
export function EditorLook() {
  const theme = useShownTheme()
  const monaco = useMonaco((state) => state.monaco)
  const editors = useGraphiQL((state) => [
    state.queryEditor,
    state.variableEditor,
    state.headerEditor,
    state.responseEditor,
  ])

  // By the names that GraphiQL asks for: the editor draws itself anew when its theme is redefined.
  useEffect(() => {
    const name = theme === "dark" ? "graphiql-DARK" : "graphiql-LIGHT"
    monaco?.editor.defineTheme(name, themeOf(theme))
  }, [monaco, theme])

  useEffect(() => {
    for (const editor of editors) editor?.updateOptions({ fontFamily: monospace, fontSize: 13 })
  }, [editors])

  return null
}

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { localeNames, locales } from "@/i18n/locales"
import { themes } from "@/ui/use-theme"
import { fitting, type Item, type ItemGroup, itemOf, shown } from "./palette-items"
import { recentPages } from "./recent"
import type { Suggestions } from "./result"

const pages = [
  ["overview", "/"],
  ["countries", "/countries"],
  ["visits", "/visits"],
  ["trade", "/trade"],
  ["claims", "/claims"],
  ["explorer", "/explorer"],
  ["views", "/views"],
  ["account", "/account"],
] as const
const bases = ["RECONCILED", "REPORTER", "PARTNER", "HEADLINE"] as const

/** Everything that the palette offers for a text: what the server found, and what needs no server. */
export function useItems(text: string, suggestions: Suggestions | null): ItemGroup[] {
  const t = useTranslations("search")
  const recent = useMemo(() => recentPages().map((page) => itemOf("recent", page)), [])
  const fixed = useMemo(() => {
    const places: Item[] = pages.map(([name, href]) => ({
      id: `page-${name}`,
      label: t(`pages.${name}`),
      note: "",
      act: { type: "open", href },
    }))
    const actions: Item[] = [
      { id: "save", label: t("actions.save"), note: "", act: { type: "save" } },
      ...bases.map(
        (basis): Item => ({
          id: `basis-${basis}`,
          label: t(`actions.basis.${basis}`),
          note: "",
          act: { type: "basis", basis },
        }),
      ),
      ...themes.map(
        (theme): Item => ({
          id: `theme-${theme}`,
          label: t(`actions.theme.${theme}`),
          note: "",
          act: { type: "theme", theme },
        }),
      ),
      ...locales.map(
        (language): Item => ({
          id: `language-${language}`,
          label: t("actions.language", { name: localeNames[language] }),
          note: "",
          act: { type: "language", language },
        }),
      ),
      { id: "keys", label: t("actions.keys"), note: "?", act: { type: "keys" } },
    ]
    return { places, actions }
  }, [t])
  const asked = text.trim()
  const found = suggestions?.groups ?? []
  const everything: Item = {
    id: "everything",
    label: t("palette.everything", { text: asked }),
    note: "",
    act: { type: "open", href: `/search?${new URLSearchParams({ q: asked })}` },
  }
  return shown([
    { id: "recent", label: t("palette.groups.recent"), items: fitting(recent, asked) },
    ...found.map(({ id, label, results }) => ({
      id,
      label,
      items: results.map((result) => itemOf("hit", result)),
    })),
    {
      id: "views",
      label: t("palette.groups.views"),
      items: (suggestions?.views ?? []).map((view) => itemOf("view", view)),
    },
    { id: "pages", label: t("palette.groups.pages"), items: fitting(fixed.places, asked) },
    { id: "actions", label: t("palette.groups.actions"), items: fitting(fixed.actions, asked) },
    { id: "everything", label: t("title"), items: found.length > 0 ? [everything] : [] },
  ])
}

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { localeNames, locales } from "@/i18n/locales"
import { themes } from "@/ui/use-theme"
import { fitting, type Item, type ItemGroup, itemOf, shown } from "./palette-items"
import { recentPages } from "./recent"
import type { Found } from "./use-suggestions"

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
export function useItems(text: string, found: Found | null): ItemGroup[] {
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
  // What an earlier text found stays where it fits this one: Enter must not open what was not asked for.
  const fresh = (items: Item[]) => (found?.text === text ? items : fitting(items, asked))
  const hits = (found?.suggestions.groups ?? []).map(({ id, label, results }) => ({
    id,
    label,
    items: fresh(results.map((result) => itemOf("hit", result))),
  }))
  const views = found?.suggestions.views ?? []
  const everything: Item = {
    id: "everything",
    label: t("palette.everything", { text: asked }),
    note: "",
    act: { type: "open", href: `/search?${new URLSearchParams({ q: asked })}` },
  }
  return shown([
    { id: "recent", label: t("palette.groups.recent"), items: fitting(recent, asked) },
    ...hits,
    {
      id: "views",
      label: t("palette.groups.views"),
      items: fresh(views.map((view) => itemOf("view", view))),
    },
    { id: "pages", label: t("palette.groups.pages"), items: fitting(fixed.places, asked) },
    { id: "actions", label: t("palette.groups.actions"), items: fitting(fixed.actions, asked) },
    { id: "everything", label: t("title"), items: hits.length > 0 ? [everything] : [] },
  ])
}

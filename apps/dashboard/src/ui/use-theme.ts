"use client"

import { useSyncExternalStore } from "react"
import { themeKey } from "./theme-script"

export const themes = ["system", "light", "dark"] as const
export type ThemeChoice = (typeof themes)[number]

const changed = "khorgos:theme"
const darkScheme = "(prefers-color-scheme: dark)"

function subscribe(notify: () => void) {
  window.addEventListener(changed, notify)
  window.addEventListener("storage", notify)
  return () => {
    window.removeEventListener(changed, notify)
    window.removeEventListener("storage", notify)
  }
}

function current(): ThemeChoice {
  return themes.find((theme) => theme === document.documentElement.dataset.theme) ?? "system"
}

export function chooseTheme(theme: ThemeChoice) {
  if (theme === "system") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(themeKey, theme)
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
  window.dispatchEvent(new Event(changed))
}

/** What the reader has chosen. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, current, () => "system" as const)
}

function subscribeToScheme(notify: () => void) {
  const scheme = window.matchMedia(darkScheme)
  scheme.addEventListener("change", notify)
  return () => scheme.removeEventListener("change", notify)
}

/** What the reader sees, for drawings that CSS alone cannot turn dark. */
export function useShownTheme(): "light" | "dark" {
  const choice = useThemeChoice()
  const systemIsDark = useSyncExternalStore(
    subscribeToScheme,
    () => window.matchMedia(darkScheme).matches,
    () => false,
  )
  if (choice !== "system") return choice
  return systemIsDark ? "dark" : "light"
}

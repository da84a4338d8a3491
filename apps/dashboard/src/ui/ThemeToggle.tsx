"use client"

import { useSyncExternalStore } from "react"
import { themeKey } from "./theme-script"

const themes = ["system", "light", "dark"] as const
type Choice = (typeof themes)[number]

const changed = "khorgos:theme"

function subscribe(notify: () => void) {
  window.addEventListener(changed, notify)
  window.addEventListener("storage", notify)
  return () => {
    window.removeEventListener(changed, notify)
    window.removeEventListener("storage", notify)
  }
}

function current(): Choice {
  return themes.find((t) => t === document.documentElement.dataset.theme) ?? "system"
}

function choose(theme: Choice) {
  if (theme === "system") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(themeKey, theme)
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
  window.dispatchEvent(new Event(changed))
}

export function ThemeToggle() {
  const theme = useSyncExternalStore(subscribe, current, () => "system" as const)
  return (
    <fieldset className="flex gap-x-4 text-small">
      <legend className="float-left mr-1 text-muted">Theme</legend>
      {themes.map((t) => (
        <button
          key={t}
          type="button"
          aria-pressed={t === theme}
          onClick={() => choose(t)}
          className="cursor-pointer text-muted hover:text-ink aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-2 aria-pressed:decoration-accent aria-pressed:underline-offset-4"
        >
          {t}
        </button>
      ))}
    </fieldset>
  )
}

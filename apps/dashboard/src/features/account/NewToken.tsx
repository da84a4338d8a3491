"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { useFormats } from "@/i18n/formats"
import { Button } from "@/ui/Button"
import { CopyButton } from "@/ui/CopyButton"
import { Segmented } from "@/ui/choices"
import { tokenSnippets, tokenVariable } from "./token-snippets"

export interface NewTokenProps {
  name: string
  expiresAt: string
  secret: string
  onDone: () => void
}

/** The one sight of a token's secret, with what to do with it. */
export function NewToken({ name, expiresAt, secret, onDone }: NewTokenProps) {
  const t = useTranslations("account.tokens")
  const { day } = useFormats()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section
      aria-labelledby="new-token"
      className="mt-6 grid max-w-prose grid-cols-[minmax(0,1fr)] gap-5 border-accent border-l-2 py-1 pl-5"
    >
      <div>
        <h3
          id="new-token"
          ref={heading}
          tabIndex={-1}
          className="font-semibold font-serif text-lead"
        >
          {t("ready", { name })}
        </h3>
        <p className="mt-1 text-small">{t("once", { day: day(expiresAt) })}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <input
          aria-label={t("secret")}
          readOnly
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-10 min-w-0 grow basis-64 rounded-xs border border-rule-strong bg-wash px-3 font-mono text-small"
        />
        <CopyButton text={secret} what={t("copySecret")} />
      </div>
      <FirstRequest />
      <div>
        <Button onClick={onDone}>{t("hide")}</Button>
      </div>
    </section>
  )
}

function FirstRequest() {
  const t = useTranslations("account.tokens")
  const snippets = tokenSnippets(window.location.origin)
  const [language, setLanguage] = useState(snippets[0]?.name ?? "")
  const code = snippets.find(({ name }) => name === language)?.code ?? ""
  return (
    <div>
      <p className="text-small">
        {t.rich("askWith", {
          variable: tokenVariable,
          code: (chunks) => <code>{chunks}</code>,
        })}
      </p>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
        <Segmented
          label={t("exampleLanguage")}
          options={snippets.map(({ name }) => ({ value: name, label: name }))}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        />
        <CopyButton text={code} what={t("copyExample", { language })} />
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="scroll-region mt-3 rounded-xs bg-wash px-4 py-3 text-note"
      >
        <code>{code}</code>
      </pre>
    </div>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { type ComponentType, useEffect, useState } from "react"
import { Button } from "@/ui/Button"
import { ErrorState } from "@/ui/states"
import { type PreviewText, QueryPreview } from "./QueryPreview"

interface EditorProps {
  slug?: string
  release: string
}

export interface ExplorerProps extends EditorProps {
  /** What the reader sees of the query until the editor is there. */
  preview: PreviewText
}

/** Calls back when the page is loaded and the browser has nothing better to do. */
function whenIdle(work: () => void): () => void {
  const start = () => ("requestIdleCallback" in window ? requestIdleCallback(work) : work())
  if (document.readyState === "complete") start()
  else window.addEventListener("load", start, { once: true })
  return () => window.removeEventListener("load", start)
}

/** The editor weighs more than all the rest: it comes after the page, which shows its query till then. */
export function Explorer({ preview, ...props }: ExplorerProps) {
  const t = useTranslations("explorer")
  const again = useTranslations("ui")("again")
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (failed) return
    return whenIdle(() => {
      import("./GraphQLEditor").then(
        (loaded) => setEditor(() => loaded.default),
        () => setFailed(true),
      )
    })
  }, [failed])

  return (
    <div className="min-h-0 grow overflow-hidden rounded-xs border border-rule-strong">
      {Editor ? (
        <div lang="en" className="size-full">
          <Editor {...props} />
        </div>
      ) : (
        <QueryPreview {...preview}>
          {failed ? (
            <ErrorState
              happened={t("failed")}
              next={t("failedSafe")}
              action={<Button onClick={() => setFailed(false)}>{again}</Button>}
            />
          ) : (
            <p role="status" className="text-muted text-small">
              {t("coming")}
            </p>
          )}
        </QueryPreview>
      )}
    </div>
  )
}

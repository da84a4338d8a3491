import { useTranslations } from "next-intl"

export interface SourceRef {
  name: string
  href?: string
  licence?: string
}

/** How the data say that a licence was not looked up. */
const unread = "from general knowledge, not read"

export interface SourceLineProps {
  sources: readonly SourceRef[]
  release?: string
}

export function SourceLine({ sources, release }: SourceLineProps) {
  const t = useTranslations("ui.source")
  return (
    <p className="text-muted text-note">
      {t("sources", { count: sources.length })}{" "}
      {sources.map((s, i) => (
        <span key={s.name}>
          {i > 0 && "; "}
          {s.href ? (
            <a href={s.href} className="link">
              {s.name}
            </a>
          ) : (
            s.name
          )}
          {heldAt(s.href) && `, ${t("readFrom", { repository: heldAt(s.href) })}`}
          {s.licence && ` (${s.licence.replace(unread, t("notChecked"))})`}
        </span>
      ))}
      .{release && ` ${t("release", { version: release })}`}
    </p>
  )
}

/** A dataset read from somebody's repository says whose: the title names the office that made it. */
function heldAt(href = ""): string {
  return /^https:\/\/github\.com\/([^/]+\/[^/]+)/.exec(href)?.[1] ?? ""
}

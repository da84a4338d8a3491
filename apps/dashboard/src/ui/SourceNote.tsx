import { useTranslations } from "next-intl"
import { VerificationBadge } from "./Badge"
import { Link } from "./Link"

export interface SourceNoteProps {
  source: { key: string; title: string; url: string | null }
  verification?: "STORED" | "RECALLED"
}

/** Where one row comes from: the document, what else rests on it, and whether it was opened. */
export function SourceNote({ source, verification }: SourceNoteProps) {
  const t = useTranslations("source.note")
  return (
    <span className="block min-w-[10rem] max-w-[32ch] text-note">
      {source.url ? (
        <a href={source.url} className="link line-clamp-2" rel="noreferrer" title={source.title}>
          {source.title}
        </a>
      ) : (
        source.title
      )}
      <span className="mt-0.5 flex flex-wrap items-baseline gap-x-3">
        <Link
          href={`/sources/${source.key}`}
          className="link inline-block min-h-6 text-muted"
          aria-label={t("restsOf", { title: source.title })}
        >
          {t("rests")}
        </Link>
        {verification && (
          <VerificationBadge status={verification === "STORED" ? "stored" : "recalled"} />
        )}
      </span>
    </span>
  )
}

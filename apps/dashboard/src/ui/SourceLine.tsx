export interface SourceRef {
  name: string
  href?: string
  licence?: string
}

export interface SourceLineProps {
  sources: readonly SourceRef[]
  release?: string
}

export function SourceLine({ sources, release }: SourceLineProps) {
  return (
    <p className="text-muted text-note">
      {sources.length === 1 ? "Source: " : "Sources: "}
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
          {s.href && heldAt(s.href)}
          {s.licence &&
            ` (${s.licence.replace("from general knowledge, not read", "not checked")})`}
        </span>
      ))}
      .{release && <> Release {release}.</>}
    </p>
  )
}

/** A dataset read from somebody's repository says whose: the title names the office that made it. */
function heldAt(href: string): string {
  const [, repository] = /^https:\/\/github\.com\/([^/]+\/[^/]+)/.exec(href) ?? []
  return repository ? `, read from ${repository} on GitHub` : ""
}

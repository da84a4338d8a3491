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
          {s.licence && ` (${s.licence})`}
        </span>
      ))}
      .{release && <> Release {release}.</>}
    </p>
  )
}

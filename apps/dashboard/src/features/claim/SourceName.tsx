interface SourceNameProps {
  title: string
  url: string | null
}

/** A publication by its own title, in its own language, with a way to read it. */
export function SourceName({ title, url }: SourceNameProps) {
  if (!url)
    return (
      <cite lang="en" className="not-italic">
        {title}
      </cite>
    )
  return (
    <a href={url} lang="en" className="link">
      {title}
    </a>
  )
}

import { Copy, type CopyWords } from "./Copy"

export interface CopiedTextProps {
  name: string
  hint?: string
  text: string
  what: string
  words: CopyWords
  /** Set as code, on lines of its own. */
  code?: boolean
}

/** A text to take along: its name, the way to copy it, and the text itself, to be selected where that fails. */
export function CopiedText({ name, hint, text, what, words, code = false }: CopiedTextProps) {
  return (
    <div className="mt-3 first:mt-0">
      <div className="flex items-baseline justify-between gap-x-4">
        <p>
          <span className="font-medium">{name}</span>
          {hint && <span className="text-muted">, {hint}</span>}
        </p>
        <Copy source={{ text }} what={what} words={words} />
      </div>
      {code ? (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          className="scroll-region max-h-40 bg-wash px-3 py-2 font-mono text-note"
        >
          {text}
        </pre>
      ) : (
        <p className="bg-wash px-3 py-2 text-note wrap-anywhere">{text}</p>
      )}
    </div>
  )
}

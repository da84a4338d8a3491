/** A figure on its own, made to stand on pages of others; nothing else is ever framed. */
const embed = /^\/embed\/[\w-]+(\/[\w-]+)?(\?|$)/
/** A file of figures: it loads and runs nothing, whatever is in it. */
const file = /^\/[a-z][a-z0-9-]*\.(csv|graphql|js|json|jsonl|parquet|png|py|R|sh|svg)(\?|$)/

const still = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/**
 * What the reader's browser may do with the answer from this address. Nothing comes from another origin. Next
 * writes its data into the page, and the editor of the explorer its styles: hence the inline ones. Reloading
 * while developing evaluates text.
 */
export function policyFor(url: string, dev: boolean): string {
  if (file.test(url)) return still
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "form-action 'self'",
    `frame-ancestors ${embed.test(url) ? "*" : "'none'"}`,
    "base-uri 'self'",
    "object-src 'none'",
  ].join("; ")
}

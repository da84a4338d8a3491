import { createHash } from "node:crypto"

/** Whether a text is the address of a page: http or https, without spaces. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\/\P{Cc}+$/u.test(value) && !/\s/.test(value) && URL.canParse(value)
}

/** Key of the document at an address, or of this title where it has none. */
export function documentKey(addressOrTitle: string): string {
  return `doc-${createHash("sha256").update(addressOrTitle).digest("hex").slice(0, 12)}`
}

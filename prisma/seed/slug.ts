// Letters that Unicode does not take apart into a base letter and a mark.
const folded: Record<string, string> = { ß: "ss", æ: "ae", ø: "o", đ: "d", ł: "l", ı: "i", ə: "e" }

/** A key made of words: lower-case ASCII letters and digits, joined by dashes. */
export function slug(...parts: (string | number)[]): string {
  return parts
    .join(" ")
    .toLowerCase()
    .replace(/[ßæøđłıə]/g, (letter) => folded[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

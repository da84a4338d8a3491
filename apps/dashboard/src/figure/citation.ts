import type { Figure } from "./figure"
import { pageOf, withParams } from "./forms"

export interface Citation {
  apa: string
  bibtex: string
}

/** The page as it is now, to be found again later: frozen to the release that it shows. */
export function frozenAddress(figure: Figure, origin: string): string {
  const page = pageOf(figure)
  return origin + (figure.release ? withParams(page, { release: figure.release.version }) : page)
}

const inWords = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", {
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  })

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
}

/** A text that TeX sets as it is. Braces go by name: BibTeX counts even those with a backslash. */
export function inTex(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\{}~^]|[$&%#_]/g, (sign) => escapes[sign] ?? `\\${sign}`)
}

/** An address inside \url: what TeX would stumble over is written as a percent code. */
const inUrl = (address: string) =>
  address.replaceAll(/[{}\\^`"<>\s]/g, (sign) => encodeURIComponent(sign))

/** Tells the views that one paper cites apart, and is the same for the same view. */
function keyOf(text: string): string {
  let hash = 5381
  for (const letter of text) hash = (Math.imul(hash, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}

function sourcesOf({ sources }: Figure): string {
  return sources.map(({ title, licence }) => title + (licence ? ` (${licence})` : "")).join("; ")
}

/** How to cite exactly this view: its release, the day it was read, the address that shows it again. */
export function cite(figure: Figure, origin: string, today: string): Citation {
  const { title, subtitle, release } = figure
  const year = (release?.publishedAt ?? today).slice(0, 4)
  const address = frozenAddress(figure, origin)
  const version = release ? ` (Release ${release.version})` : ""
  const ended = title.replace(/\.$/, "")
  const fields = [
    ["author", "{Khorgos}"],
    ["title", `{${inTex(ended)}}`],
    ["year", year],
    ...(release ? [["version", inTex(release.version)]] : []),
    ["howpublished", `Data set, \\url{${inUrl(address)}}`],
    ["url", inUrl(address)],
    ["urldate", today],
    ["note", inTex(`${subtitle} Sources: ${sourcesOf(figure)}`)],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")
  return {
    apa: `Khorgos. (${year}). ${ended}${version} [Data set]. Retrieved ${inWords(today)}, from ${address}`,
    bibtex: `@misc{khorgos-${figure.name}-${keyOf(`${address} ${figure.address}`)},\n${lines}\n}\n`,
  }
}

import { textWidth } from "@/charts/label-layout"

/** Where a line may end: after a space, between two Chinese characters, inside an address. */
const pieces =
  /[\u3000-\u9fff\uff00-\uffef]|(?:\u00a0|[^\s\u3000-\u9fff\uff00-\uffef])+[^\S\u00a0]*|\s+/g

function halves(piece: string, fits: (text: string) => boolean): string[] {
  if (fits(piece) || piece.length < 2) return [piece]
  let end = piece.length - 1
  while (end > 1 && !fits(piece.slice(0, end))) end -= 1
  const joint = piece.slice(0, end).search(/[&,/?=][^&,/?=]*$/) + 1
  if (joint > 0) end = joint
  return [piece.slice(0, end), ...halves(piece.slice(end), fits)]
}

/** Breaks a text into lines of a width, without a DOM: as wide as letters are guessed to be. */
export function wrapText(text: string, size: number, width: number): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), size) <= width
  const lines: string[] = []
  let line = ""
  for (const piece of (text.match(pieces) ?? []).flatMap((part) => halves(part, fits))) {
    if (line && !fits(line + piece)) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}

import { coloursOf, type Theme } from "@/charts/country-colours"
import type { Formats } from "@/lib/format"
import type { Drawing, Figure } from "./figure"
import { pictureOf } from "./svg-drawing"
import { wrapText } from "./svg-text"

export const widths = { least: 320, usual: 1200, most: 2400 } as const

/** Above this width the picture grows as a whole, so that its type stays readable in a text column. */
const designWidth = 960

export interface SvgOptions {
  width: number
  theme: Theme
  formats: Formats
  /** Sources, release, day and address, each a paragraph. */
  foot: readonly string[]
}

const sans = "Inter, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif"
const serif = "'Source Serif 4', 'Noto Serif SC', 'Songti SC', SimSun, Georgia, serif"

/** The rules of the page's stylesheet that a chart needs, for where there is no page. */
const style = `
text{font-family:${sans};font-size:13px;fill:var(--ink)}
.title{font-family:${serif};font-weight:600}
.axis-text{fill:var(--ink-muted);font-size:12px}
.muted{fill:var(--ink-muted)}
.end-label{font-weight:600}
.halo{paint-order:stroke;stroke:var(--paper);stroke-width:3.5px;stroke-linejoin:round}
.grid{stroke:var(--rule);shape-rendering:crispEdges}
.baseline{stroke:var(--rule-strong);shape-rendering:crispEdges}
`

interface Block {
  lines: readonly string[]
  size: number
  leading: number
  className: string
  /** Room above it. */
  above: number
}

const tall = ({ lines, leading, above }: Block) =>
  lines.length > 0 ? above + lines.length * leading : 0

function Paragraphs({ blocks, x, top }: { blocks: readonly Block[]; x: number; top: number }) {
  let y = top
  return blocks.map((block) => {
    const from = y + block.above
    y += tall(block)
    return block.lines.map((line, at) => (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places
        key={`${from} ${at}`}
        x={x}
        y={Math.round(from + at * block.leading + block.size)}
        className={block.className}
        style={{ fontSize: block.size }}
      >
        {line}
      </text>
    ))
  })
}

function headOf({ title, subtitle }: Figure, width: number, small: boolean): Block[] {
  const size = small ? 20 : 26
  return [
    {
      lines: wrapText(title, size, width),
      size,
      leading: size * 1.25,
      className: "title",
      above: 0,
    },
    { lines: wrapText(subtitle, 14, width), size: 14, leading: 20, className: "muted", above: 8 },
  ]
}

function footOf({ notes }: Figure, foot: readonly string[], width: number): Block[] {
  return [...notes, ...foot].map((text) => ({
    lines: wrapText(text, 12, width),
    size: 12,
    leading: 17,
    className: "muted",
    above: 5,
  }))
}

const total = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + tall(block), 0)

/** Colours by value: a picture on its own has no page to take variables from. React writes no quote into text. */
function withColours(markup: string, theme: Theme): string {
  const colours = coloursOf(theme)
  const value = (text: string) =>
    text.replaceAll(/var\(--([a-z0-9-]+)\)/g, (whole, name) => colours.get(name) ?? whole)
  return markup.replaceAll(/<style>[^<]*<\/style>|="[^"]*"/g, value)
}

/** Without what XML cannot hold: most control characters, and halves of characters. */
const inXml = (markup: string) =>
  markup.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu, "")

/** A figure as one picture that says by itself what it shows, whose figures, of which release. */
export async function figureSvg(
  figure: Figure & { drawing: Drawing },
  { width, theme, formats, foot }: SvgOptions,
): Promise<string> {
  // Next refuses it at the top of a file that a route reaches.
  const { renderToStaticMarkup } = await import("react-dom/server")
  const design = Math.min(width, designWidth)
  const margin = design < 600 ? 20 : 36
  const inner = design - 2 * margin
  const head = headOf(figure, inner, design < 600)
  const feet = footOf(figure, foot, inner)
  const picture = pictureOf(figure.drawing, inner, formats)
  const chartTop = margin + total(head) + 24
  const feetTop = chartTop + picture.height + 18
  const height = Math.ceil(feetTop + total(feet) + margin * 0.8)
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={Math.round((height * width) / design)}
      viewBox={`0 0 ${design} ${height}`}
      role="img"
      aria-label={`${figure.title} ${figure.summary}`}
    >
      <style>{style}</style>
      <rect width={design} height={height} fill="var(--paper)" />
      <Paragraphs blocks={head} x={margin} top={margin} />
      <g transform={`translate(${margin},${chartTop})`}>{picture.marks}</g>
      <Paragraphs blocks={feet} x={margin} top={feetTop} />
    </svg>,
  )
  return inXml(withColours(markup, theme))
}

import "server-only"
import { getLocale, getTranslations } from "next-intl/server"
import { atReleaseOf, codeOf } from "@/figure/code/code"
import type { Figure } from "@/figure/figure"
import { figureSvg, widths } from "@/figure/figure-svg"
import { footLines } from "@/figure/foot-lines"
import { type Format, formOf, withParams } from "@/figure/forms"
import { metadataOf } from "@/figure/metadata"
import { toParquet } from "@/figure/parquet"
import { toPng } from "@/figure/png"
import { toCsv, toJsonLines } from "@/figure/table-text"
import { getFormats } from "@/i18n/server-formats"
import { readAddress } from "@/lib/address"
import { publicUrl } from "@/lib/env"
import { today } from "@/lib/today"
import { FigureFault, notFoundFault } from "./make-figure"

function badInput(message: string): FigureFault {
  return new FigureFault(message, { code: "BAD_USER_INPUT", status: 400 })
}

function widthIn(params: URLSearchParams): number {
  const { least, usual, most } = widths
  const text = params.get("width") ?? String(usual)
  const width = Number(text)
  if (/^\d{3,4}$/.test(text) && width >= least && width <= most) return width
  throw badInput(`width is a whole number of pixels from ${least} to ${most}.`)
}

/** A picture has one theme: "auto" is for pages, which know their reader's. */
function themeIn(params: URLSearchParams): "light" | "dark" {
  const theme = params.get("theme") ?? "auto"
  if (theme === "dark") return "dark"
  if (theme === "light" || theme === "auto") return "light"
  throw badInput("theme is auto, light or dark.")
}

async function svgOf(figure: Figure): Promise<string> {
  const { drawing } = figure
  if (!drawing)
    throw notFoundFault(
      `"${figure.name}" is a table without a picture. Take its csv.`,
      "NO_DRAWING",
    )
  const { searchParams } = await readAddress()
  const formats = await getFormats()
  const now = { origin: publicUrl(), today: today() }
  return figureSvg(
    { ...figure, drawing },
    {
      width: widthIn(searchParams),
      theme: themeIn(searchParams),
      formats,
      foot: footLines(figure, await getTranslations("figure"), formats, now),
    },
  )
}

async function metadata(figure: Figure) {
  const release = (await readAddress()).searchParams.get("release")
  const language = await getLocale()
  return metadataOf(figure, { origin: publicUrl(), today: today(), language, release })
}

async function parquetOf(figure: Figure): Promise<Uint8Array> {
  const version = figure.release?.version
  const side = withParams(formOf(figure, "json"), version ? { release: version } : {})
  return toParquet(figure, {
    ...(version ? { "khorgos.release": version } : {}),
    "khorgos.metadata": publicUrl() + side,
  })
}

const contentTypes: Record<Format, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/x-ndjson",
  parquet: "application/vnd.apache.parquet",
  svg: "image/svg+xml",
  png: "image/png",
  json: "application/json",
  // Code is read and copied, never run by the browser that shows it.
  graphql: "text/plain; charset=utf-8",
  py: "text/plain; charset=utf-8",
  R: "text/plain; charset=utf-8",
  js: "text/plain; charset=utf-8",
  sh: "text/plain; charset=utf-8",
}

async function write(figure: Figure, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case "csv":
      return toCsv(figure)
    case "jsonl":
      return toJsonLines(figure)
    case "parquet":
      return parquetOf(figure)
    case "svg":
      return svgOf(figure)
    case "png":
      return toPng(await svgOf(figure))
    case "json":
      return `${JSON.stringify(await metadata(figure), null, 2)}\n`
    default: {
      const release = (await readAddress()).searchParams.get("release")
      return codeOf(format, atReleaseOf(figure.question, release))
    }
  }
}

/** A figure in one of its forms. */
export async function bodyOf(figure: Figure, format: Format) {
  return { body: await write(figure, format), contentType: contentTypes[format] }
}

import { renderAsync } from "@resvg/resvg-js"

/** The families of the page, as files that a renderer outside a browser can read; both have Cyrillic. */
const faces = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
]
const scale = 2

/** The picture in pixels, two for each of its own. Chinese comes from the fonts of the machine. */
export async function toPng(svg: string): Promise<Uint8Array> {
  // Asked for at run time, or the bundler takes the fonts for modules of its own.
  const { resolve } = process.getBuiltinModule("node:module").createRequire(import.meta.url)
  const image = await renderAsync(svg, {
    font: {
      fontFiles: faces.map((face) => resolve(face)),
      loadSystemFonts: true,
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
      serifFamily: "Source Serif 4",
    },
    fitTo: { mode: "zoom", value: scale },
  })
  return image.asPng()
}

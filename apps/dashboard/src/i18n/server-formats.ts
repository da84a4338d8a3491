import "server-only"
import { getLocale } from "next-intl/server"
import { type Formats, formats } from "@/lib/format"

/** Numbers and days in the reader's language; for components of the server that wait. */
export async function getFormats(): Promise<Formats> {
  return formats(await getLocale())
}

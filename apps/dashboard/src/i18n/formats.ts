import { useLocale } from "next-intl"
import { type Formats, formats } from "@/lib/format"

/** Numbers and days in the reader's language; for components of the server that do not wait, and of the browser. */
export function useFormats(): Formats {
  return formats(useLocale())
}

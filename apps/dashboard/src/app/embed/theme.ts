import "server-only"
import { readAddress } from "@/lib/address"

/** The theme that an embed's address asks for; undefined outside embeds, where the reader's own choice counts. */
export async function embedTheme(): Promise<"auto" | "light" | "dark" | undefined> {
  const { pathname, searchParams } = await readAddress()
  if (!pathname.startsWith("/embed/")) return undefined
  const theme = searchParams.get("theme")
  return theme === "light" || theme === "dark" ? theme : "auto"
}

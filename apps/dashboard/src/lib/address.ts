import "server-only"
import { headers } from "next/headers"

/** Header by which the server in front of Next tells the address that the reader asked for. */
export const pathHeader = "x-khorgos-path"

/** The path and query that the reader asked for. */
export async function readAddress(): Promise<URL> {
  const path = (await headers()).get(pathHeader) ?? "/"
  return new URL(URL.canParse(path, "http://dashboard") ? path : "/", "http://dashboard")
}

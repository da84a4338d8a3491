import "server-only"
import { headers } from "next/headers"

/** Header by which the server in front of Next tells the address that the reader asked for. */
export const pathHeader = "x-khorgos-path"

/** Header by which it tells the secret of the share link that led here. No browser can send it. */
export const shareHeader = "x-khorgos-share"

/** Whether the page is read by a share link, without an account. */
export async function isShared(): Promise<boolean> {
  return (await headers()).has(shareHeader)
}

/** The path and query that the reader asked for. */
export async function readAddress(): Promise<URL> {
  const path = (await headers()).get(pathHeader) ?? "/"
  return new URL(URL.canParse(path, "http://dashboard") ? path : "/", "http://dashboard")
}

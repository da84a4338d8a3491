function isText(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/**
 * The address to lead to where a path cannot be read: its percent codes stand for no text, or it begins like the
 * name of a host. Null for any other.
 */
export function readablePath(url: string): string | null {
  const [path = "", ...search] = url.split("?")
  const own = path.replace(/^[/\\]{2,}/, "/")
  if (own === path && isText(path)) return null
  return [isText(own) ? own : own.replaceAll("%", "%25"), ...search].join("?")
}

/** The day of a release's data, with which its version begins, as YYYY-MM-DD; null for what is no version. */
export function releaseDay(version: string): string | null {
  const [, year, month, day] = /^(\d{4})\.(\d{2})\.(\d{2})(?:\.\d+)?$/.exec(version) ?? []
  return year ? `${year}-${month}-${day}` : null
}

/** The address of a page with the data of the given release, or those of today. */
export function atRelease(pathname: string, search: string, release: string | null): string {
  const params = new URLSearchParams(search)
  if (release) params.set("release", release)
  else params.delete("release")
  const rest = params.toString().replaceAll("%2C", ",")
  return pathname + (rest ? `?${rest}` : "")
}

/** Address of the API as this server reaches it, read when a request needs it and not at build time. */
export function apiUrl(): string {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  return process.env.API_URL ?? "http://127.0.0.1:4000"
}

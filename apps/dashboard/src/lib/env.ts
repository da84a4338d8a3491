/** Address of the API as this server reaches it, read when a request needs it and not at build time. */
export function apiUrl(): string {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  return process.env.API_URL ?? "http://127.0.0.1:4000"
}

/** Address at which people open the dashboard, for what is taken elsewhere: links, citations, embeds. */
export function publicUrl(): string {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  const { PUBLIC_URL, DASHBOARD_PORT } = process.env
  return (PUBLIC_URL || `http://localhost:${DASHBOARD_PORT || 3000}`).replace(/\/+$/, "")
}

/** Whether answers of the API may be used again: not while its code may change under the data. */
export function keepsAnswers(): boolean {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  return process.env.NODE_ENV === "production"
}

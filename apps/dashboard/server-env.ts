/** Settings of the dashboard's server. */
export function serverEnv() {
  // biome-ignore lint/style/noProcessEnv: the one place that reads them
  const { DASHBOARD_PORT, DASHBOARD_HOST, API_URL, BEHIND_PROXY, PUBLIC_URL } = process.env
  return {
    port: Number(DASHBOARD_PORT ?? 3000),
    hostname: DASHBOARD_HOST ?? "0.0.0.0",
    apiUrl: API_URL ?? "http://127.0.0.1:4000",
    secure: PUBLIC_URL?.startsWith("https:") ?? false,
    behindProxy: BEHIND_PROXY === "true" || BEHIND_PROXY === "1",
  }
}

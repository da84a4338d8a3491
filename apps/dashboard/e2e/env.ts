/** The environment of the browser tests: the one place that reads it. */
export function readEnv() {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  const { CHROMIUM_PATH, ...inherited } = process.env
  return { chromiumPath: CHROMIUM_PATH || undefined, inherited }
}

/** What a developer has set for their own copy must not reach the one under test. */
const ownSettings = [
  "API_HOST",
  "AUTH_SECRET",
  "BEHIND_PROXY",
  "DASHBOARD_HOST",
  "DATABASE_URL",
  "KHORGOS_EMBEDDED",
  "MAIL_FROM",
  "NODE_OPTIONS",
  "OPEN_SIGN_UP",
  "PUBLIC_READING",
  "SMTP_URL",
  "TRUSTED_PROXIES",
]

export function productEnv(settings: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(readEnv().inherited).filter(
    ([name]) => !ownSettings.includes(name) && !name.startsWith("VITEST"),
  )
  return { ...Object.fromEntries(kept), ...settings, NODE_ENV: "production" }
}

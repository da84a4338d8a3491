import { randomBytes } from "node:crypto"
import { vi } from "vitest"

// A setup file: the settings a test file starts from. One that needs others stubs them in vi.hoisted.
const settings: Record<string, string | undefined> = {
  NODE_ENV: "test",
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  PUBLIC_URL: "http://localhost:3000",
  KHORGOS_EMBEDDED: "1",
  LOG_LEVEL: "silent",
  DATABASE_POOL: undefined,
  EDIT_WAIT: undefined,
  EXPORT_ROW_LIMIT: undefined,
  EXPORT_TIME_LIMIT: undefined,
  MAIL_FROM: undefined,
  OPEN_SIGN_UP: undefined,
  PUBLIC_READING: undefined,
  // Property tests ask more in a minute than a person; budget.test.ts has the budget.
  QUERY_BUDGET: "1000000000",
  SMTP_URL: undefined,
  STATEMENT_TIMEOUT: undefined,
  TRUSTED_PROXIES: undefined,
}
for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)

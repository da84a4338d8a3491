import { z } from "zod"
import { largestCost } from "./cost.ts"

const flag = z
  .enum(["true", "false", "1", "0", ""])
  .default("false")
  .transform((text) => text === "true" || text === "1")

/** Points a minute that an account or address has, unless the installation says otherwise. */
export const usualBudget = 1_000_000

const schema = z.object({
  /** Address of the database: postgres://user:password@host:port/name. */
  DATABASE_URL: z.string().default(""),
  /** Port that the API listens on. */
  API_PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  /** Interface that the API listens on. */
  API_HOST: z.string().default("127.0.0.1"),
  /** Address at which people open the dashboard; cookies and links belong to it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  /** Secret that signs session cookies. */
  AUTH_SECRET: z.string().default(""),
  /** Set by the start command when the database is the embedded one: demo accounts exist only there. */
  KHORGOS_EMBEDDED: flag,
  /** Whether everybody may read without signing in. */
  PUBLIC_READING: flag,
  /** Whether everybody may open an account; otherwise accounts come by invitation. */
  OPEN_SIGN_UP: flag,
  /** Mail server for invitations: smtp://user:password@host:port. Without it links are shown. */
  SMTP_URL: z.string().optional(),
  /** Sender of invitations. */
  MAIL_FROM: z.string().default("Khorgos <khorgos@localhost>"),
  /** Addresses of proxies whose X-Forwarded-For is believed, separated by commas; the dashboard's own by default. */
  TRUSTED_PROXIES: z.string().default("127.0.0.1,::1"),
  /** Connections to the database held at most. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(10),
  /** Rows that one export has at most. */
  EXPORT_ROW_LIMIT: z.coerce.number().int().min(1).default(20_000_000),
  /** Milliseconds that one export may last. */
  EXPORT_TIME_LIMIT: z.coerce.number().int().min(1).max(86_400_000).default(3_600_000),
  /** Bytes that a file sent for import has at most. */
  IMPORT_SIZE_LIMIT: z.coerce
    .number()
    .int()
    .min(1)
    .default(2 * 2 ** 30),
  /** Points that the queries of an account, or of an address without one, may cost in a minute. */
  QUERY_BUDGET: z.coerce.number().int().min(largestCost).default(usualBudget),
  /** Milliseconds after which the database gives a statement up. */
  STATEMENT_TIMEOUT: z.coerce.number().int().min(1).default(15_000),
  /** Milliseconds that an edit waits for a load or another edit to end. */
  EDIT_WAIT: z.coerce.number().int().min(1).max(20_000).default(10_000),
  /** Least severe log line that is written. */
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  NODE_ENV: z.string().default("production"),
})

export type Env = z.infer<typeof schema>

function readEnv(): Env {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
  throw new Error(`These settings are wrong:\n${faults.join("\n")}`)
}

export const env = readEnv()

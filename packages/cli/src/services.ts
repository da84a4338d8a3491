import { authSecret, type Database } from "./database.ts"
import type { Env } from "./env.ts"
import { Service } from "./service.ts"

export type Mode = "start" | "dev"

const nodeEnv = (mode: Mode): string => (mode === "dev" ? "development" : "production")

/** What the API and its own commands are told. */
export function apiEnv(env: Env, database: Database, mode: Mode) {
  return {
    ...env.inherited,
    NODE_ENV: nodeEnv(mode),
    DATABASE_URL: database.url,
    API_PORT: String(env.apiPort),
    AUTH_SECRET: authSecret(env),
    PUBLIC_URL: env.publicUrl,
    KHORGOS_EMBEDDED: database.isEmbedded ? "1" : "",
    LOG_LEVEL: env.logLevel ?? (database.isEmbedded ? "warn" : "info"),
  }
}

export function apiService(env: Env, database: Database, mode: Mode): Service {
  return new Service({
    name: "API",
    args: ["apps/api/src/main.ts"],
    env: () => apiEnv(env, database, mode),
    readyAt: `http://127.0.0.1:${env.apiPort}/health`,
  })
}

/** The dashboard is not told the secrets: it only passes requests on to the API. */
export function dashboardService(env: Env, database: Database, mode: Mode): Service {
  const { DATABASE_URL: _url, AUTH_SECRET: _secret, ...inherited } = env.inherited
  return new Service({
    name: "dashboard",
    args: ["apps/dashboard/server.ts", ...(mode === "dev" ? ["--dev"] : [])],
    env: () => ({
      ...inherited,
      NODE_ENV: nodeEnv(mode),
      NEXT_TELEMETRY_DISABLED: "1",
      DASHBOARD_PORT: String(env.dashboardPort),
      // The demo accounts' passwords are public: their dashboard stays on this machine unless told otherwise.
      DASHBOARD_HOST: inherited.DASHBOARD_HOST || (database.isEmbedded ? "127.0.0.1" : "0.0.0.0"),
      API_URL: `http://127.0.0.1:${env.apiPort}`,
      PUBLIC_URL: env.publicUrl,
    }),
    readyAt: `http://127.0.0.1:${env.dashboardPort}/sign-in`,
  })
}

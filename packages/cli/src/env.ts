import { fileURLToPath } from "node:url"
import { Failure } from "./failure.ts"

export const repository = fileURLToPath(new URL("../../../", import.meta.url))

export type Env = {
  /** Set when an external PostgreSQL takes the place of the embedded one. */
  databaseUrl?: string
  apiPort: number
  dashboardPort: number
  authSecret?: string
  publicUrl: string
  logLevel?: string
  /** The folder that keeps the embedded database. */
  home: string
  /** True below npm or pnpm, which do not always pass the end of the one on to the other. */
  hasLauncher: boolean
  /** Handed on to the programs that are started. */
  inherited: Record<string, string | undefined>
}

function port(name: string, text: string | undefined, standard: number): number {
  if (!text) return standard
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1 && value <= 65_535) return value
  throw new Failure(`${name} is not a port: it takes a number from 1 to 65535.`)
}

export function readEnv(): Env {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  const env = process.env
  const apiPort = port("API_PORT", env.API_PORT, 4000)
  const dashboardPort = port("DASHBOARD_PORT", env.DASHBOARD_PORT, 3000)
  if (apiPort === dashboardPort) {
    throw new Failure(`API_PORT and DASHBOARD_PORT are both ${apiPort}: they must differ.`)
  }
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    apiPort,
    dashboardPort,
    authSecret: env.AUTH_SECRET || undefined,
    publicUrl: env.PUBLIC_URL || `http://localhost:${dashboardPort}`,
    logLevel: env.LOG_LEVEL || undefined,
    home: env.KHORGOS_HOME || `${repository}.khorgos`,
    hasLauncher: env.npm_lifecycle_event !== undefined,
    inherited: env,
  }
}

import { env } from "./env.ts"
import { createServer } from "./http/server.ts"
import { ensureDemoAccounts } from "./modules/account/credentials.ts"
import { loadCodes } from "./modules/country/country-codes.ts"

const server = await createServer()
await loadCodes()
if (env.KHORGOS_EMBEDDED) await ensureDemoAccounts()
await server.listen({ port: env.API_PORT, host: env.API_HOST })

async function stop() {
  await server.close()
  process.exit(0)
}
process.once("SIGTERM", stop)
process.once("SIGINT", stop)
// The channel closes when the start command is gone, even by kill -9: nobody is left to stop this process.
if (process.connected) process.once("disconnect", stop)

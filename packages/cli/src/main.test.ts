import { spawnSync } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { checkPorts } from "./ports.ts"

const main = fileURLToPath(new URL("main.ts", import.meta.url))

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env: { PATH: "/usr/bin:/bin", ...env },
  })
  return { status, stdout, stderr }
}

const secret = "Zk3vQ9xT7mB1nC5rW8pL2sD6fG4hJ0aE"

test("without a command it lists them", () => {
  const { status, stdout } = run([])
  expect(status).toBe(0)
  expect(stdout).toContain("create-admin")
})

test("an unknown command lists the known ones", () => {
  const { status, stderr } = run(["frobnicate"])
  expect(status).toBe(2)
  expect(stderr).toContain('There is no command "frobnicate".')
  expect(stderr).toContain("create-migration")
})

test.each([
  ["API_PORT", { API_PORT: "70000" }],
  ["DASHBOARD_PORT", { DASHBOARD_PORT: "web" }],
  ["must differ", { API_PORT: "4100", DASHBOARD_PORT: "4100" }],
  ["AUTH_SECRET is missing", { DATABASE_URL: "postgres://a:b@127.0.0.1/c" }],
  ["looks like postgres://", { DATABASE_URL: "mysql://a:b@127.0.0.1/c", AUTH_SECRET: secret }],
])("start refuses a wrong setting: %s", (message, env) => {
  const { status, stderr } = run(["start"], env)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
})

test("a database that cannot be reached is named without its password", () => {
  const { status, stderr } = run(["migrate"], {
    DATABASE_URL: "postgres://khorgos:hush%2Fhush@nowhere.invalid:5432/khorgos",
  })
  expect(status).toBe(1)
  expect(stderr).toContain("nowhere.invalid:5432/khorgos")
  expect(stderr).not.toMatch(/hush/)
})

async function listening(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer()
  await once(server.listen({ port: 0, host: "127.0.0.1" }), "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("It has no port.")
  return { port: address.port, close: async () => void (await once(server.close(), "close")) }
}

test("a taken port is named with the setting to change", async () => {
  const [taken, free] = [await listening(), await listening()]
  await free.close()
  await expect(checkPorts({ apiPort: free.port, dashboardPort: taken.port })).rejects.toThrow(
    `Port ${taken.port} is taken by another program. Stop it, or choose another with DASHBOARD_PORT=…`,
  )
  await taken.close()
})

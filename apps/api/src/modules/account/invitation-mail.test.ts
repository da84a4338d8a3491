import { once } from "node:events"
import { text } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"
import { afterAll, expect, test, vi } from "vitest"
import { read, send } from "../../../test/api.ts"

const port = await vi.hoisted(async () => {
  const { createServer } = await import("node:net")
  const probe = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => probe.once("listening", resolve))
  const address = probe.address()
  const free = typeof address === "object" && address ? address.port : 0
  await new Promise((resolve) => probe.close(resolve))
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${free}`)
  return free
})

const mails: { to: string[]; body: string }[] = []
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  async onData(stream, session, done) {
    const body = (await text(stream)).replaceAll("=\r\n", "").replaceAll("=3D", "=")
    mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), body })
    done()
  },
})
mailServer.listen(port, "127.0.0.1")
await once(mailServer.server, "listening")
afterAll(() => new Promise<void>((resolve) => mailServer.close(() => resolve())))

test("where mail is set the link is mailed, not shown, and works", async () => {
  const email = "mailed@khorgos.example"
  const { inviteUser } = await read(
    `mutation ($email: String!) { inviteUser(email: $email, role: VIEWER) { url mailed } }`,
    { email },
    { as: "admin" },
  )
  expect(inviteUser).toEqual({ url: null, mailed: true })
  expect(mails.map(({ to }) => to)).toEqual([[email]])
  const [, token] =
    /http:\/\/localhost:3000\/invitation\/([\w-]{43})/.exec(mails[0]?.body ?? "") ?? []
  const response = await send({ url: `/auth/invitation/${token}` })
  expect([response.statusCode, response.json()]).toMatchObject([200, { email, role: "viewer" }])
})

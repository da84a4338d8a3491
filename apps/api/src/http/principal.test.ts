import type { InjectOptions } from "fastify"
import { expect, test } from "vitest"
import { execute, makeToken, read, refusal, send, signIn } from "../../test/api.ts"
import { liveDb } from "../db.ts"
import { newSecret } from "../modules/account/api-token-secret.ts"

const query = "{ viewer { email role } }"
const invite = (email: string) =>
  `mutation { inviteUser(email: "${email}@khorgos.example", role: VIEWER) { mailed invitation { id } } }`

async function post(headers: Record<string, string>, options: InjectOptions = {}) {
  const payload = { query }
  const response = await send({ method: "POST", url: "/graphql", headers, payload, ...options })
  const { data, errors } = response.json()
  return { response, status: response.statusCode, data, code: errors?.[0]?.extensions.code }
}

test("only Bearer is a scheme, in any case of letters; everything else is refused", async () => {
  const { secret } = await makeToken(["READ"])
  for (const authorization of [`Bearer ${secret}`, `bearer ${secret}`, `BEARER   ${secret}`])
    expect(await post({ authorization })).toMatchObject({ status: 200 })
  const cookie = await signIn("viewer")
  for (const authorization of [
    secret,
    "",
    "Bearer",
    "Bearer ",
    `Basic ${Buffer.from(`viewer:${secret}`).toString("base64")}`,
    `xx Bearer ${secret}`,
    `Bearer Bearer ${secret}`,
    `Bearer ${secret}, Bearer ${secret}`,
    `Bearer ${secret} ${secret}`,
    `Bearer: ${secret}`,
    `Token ${secret}`,
  ]) {
    const { response, status, code } = await post({ authorization, cookie })
    expect([authorization, status, code]).toEqual([authorization, 401, "INVALID_TOKEN"])
    expect(response.headers["www-authenticate"]).toMatch(
      /^Bearer realm="khorgos", error="invalid_token", error_description="[ -~]+"$/,
    )
  }
})

test("a token wins over a cookie, and a wrong one does not fall back to it", async () => {
  const { secret } = await makeToken(["READ"])
  const cookie = await signIn("admin")
  const { data } = await post({ authorization: `Bearer ${secret}`, cookie })
  expect(data).toEqual({ viewer: { email: "viewer@khorgos.example", role: "VIEWER" } })
  const wrong = await post({ authorization: `Bearer ${newSecret()}`, cookie })
  expect([wrong.status, wrong.code]).toEqual([401, "INVALID_TOKEN"])
})

test("whoever comes with nothing is told that a token would do", async () => {
  const { response, status, code } = await post({})
  expect([status, code]).toEqual([401, "UNAUTHENTICATED"])
  expect(response.json().errors[0].message).toContain("send an API token")
  expect(response.headers["www-authenticate"]).toBe('Bearer realm="khorgos"')
})

test("rights are those of the scopes that the owner's role has at the time", async () => {
  const all = await makeToken(["READ", "WRITE", "IMPORT", "ADMIN"], "admin")
  const reading = await makeToken(["READ", "WRITE"], "admin")
  await read(invite("by-token"), {}, { bearer: all.secret })
  expect(await refusal(invite("no-scope"), {}, { bearer: reading.secret })).toMatchObject({
    code: "FORBIDDEN",
  })
  const email = "admin@khorgos.example"
  const become = (role: "admin" | "viewer") =>
    liveDb.user.update({ where: { email }, data: { role } })
  await become("viewer")
  try {
    const { viewer } = await read(query, {}, { bearer: all.secret })
    expect(viewer).toEqual({ email, role: "VIEWER" })
    for (const asked of [invite("demoted"), "{ users { nodes { email } } }"])
      expect(await refusal(asked, {}, { bearer: all.secret })).toMatchObject({ code: "FORBIDDEN" })
  } finally {
    await become("admin")
  }
  await read(invite("again"), {}, { bearer: all.secret })
})

test("a token goes with its owner's account", async () => {
  const user = await liveDb.user.create({
    data: { id: "leaver", name: "Leaver", email: "leaver@khorgos.example" },
  })
  const { secret, token } = await makeToken(["READ"])
  const id = Buffer.from(token.id, "base64").toString().replace("ApiToken:", "")
  await liveDb.apiToken.update({ where: { id }, data: { userId: user.id } })
  expect(await read(query, {}, { bearer: secret })).toMatchObject({
    viewer: { email: user.email },
  })
  await liveDb.user.delete({ where: { id: user.id } })
  expect(await refusal(query, {}, { bearer: secret })).toMatchObject({ code: "INVALID_TOKEN" })
})

test("a token that is not for reading reads nothing, not even in what a mutation answers", async () => {
  const { secret } = await makeToken(["ADMIN"], "admin")
  const asking = { bearer: secret }
  for (const asked of [
    query,
    "{ countries { nodes { iso3 } } }",
    'query A { __typename a: country(iso3: "KAZ") { id } }',
    "{ ...all } fragment all on Query { release { version } }",
    '{ node(id: "Q291bnRyeTpLQVo=") { id } }',
    `mutation { inviteUser(email: "r@khorgos.example", role: VIEWER) { invitation { email } } }`,
    `mutation { inviteUser(email: "r@khorgos.example", role: VIEWER) { ...sent } }
     fragment sent on InviteUserResult { invitation { ... on Node { id } invitedBy { id } } }`,
  ])
    expect(await refusal(asked, {}, asking)).toMatchObject({ status: 403, code: "FORBIDDEN" })
  expect(await liveDb.invitation.count({ where: { email: "r@khorgos.example" } })).toBe(0)
  const sent = await read(invite("unread"), {}, asking)
  expect(sent).toMatchObject({
    inviteUser: { mailed: false, invitation: { id: expect.any(String) } },
  })
  const { errors } = await execute("{ __schema { queryType { name } } }", {}, asking)
  expect(errors).toEqual([])
})

test.each([
  ["/graphql?token=x", {}],
  ["/graphql?access_token=x", {}],
  ["/graphql?api_key=x", {}],
  ["/graphql?API-KEY=x", {}],
  ["/graphql?apiToken[]=x", {}],
  ["/health?token=x", {}],
  ["/nowhere?access_token=x", {}],
  ["/graphql", { access_token: "x" }],
  ["/graphql", { token: "x" }],
])("a token is refused in the address and the body: %s %o", async (url, fields) => {
  const cookie = await signIn("viewer")
  const posted = url.startsWith("/graphql")
  const response = await send({
    method: posted ? "POST" : "GET",
    url,
    headers: { cookie },
    ...(posted ? { payload: { query, ...fields } } : {}),
  })
  const body = response.json()
  expect(response.statusCode).toBe(400)
  expect(body.code ?? body.errors[0].extensions.code).toBe("TOKEN_IN_URL")
})

test("a secret is refused wherever in the address it stands", async () => {
  const { secret } = await makeToken(["READ"])
  for (const url of [
    `/graphql?q=${secret}`,
    `/${secret}`,
    `/auth/x?next=%6Bhg%5F${secret.slice(4)}`,
  ]) {
    const response = await send({ url, headers: { authorization: `Bearer ${secret}` } })
    expect(response.statusCode).toBe(400)
    expect(response.body).toContain("TOKEN_IN_URL")
    expect(response.body).not.toContain(secret)
  }
})

test("whoever tries tokens out has to wait, and holds up no right token of the same address", async () => {
  const { secret } = await makeToken(["READ"])
  const [guesser, neighbour] = ["198.51.100.7", "198.51.100.8"]
  const ask = (bearer: string, remoteAddress: string, headers = {}) =>
    post({ authorization: `Bearer ${bearer}`, ...headers }, { remoteAddress })
  for (let tries = 0; tries < 30; tries++) {
    expect((await ask(tries % 2 ? newSecret() : `guess-${tries}`, guesser)).status).toBe(401)
    expect((await ask(secret, guesser)).status).toBe(200)
  }
  const spoofed = { "x-forwarded-for": "203.0.113.1" }
  for (const [bearer, headers] of [[newSecret()], ["khg_x"], [newSecret(), spoofed]] as const) {
    const { response, status, code } = await ask(bearer, guesser, headers)
    expect([status, code]).toEqual([429, "TOO_MANY_ATTEMPTS"])
    expect(Number(response.headers["retry-after"])).toBeGreaterThan(0)
    expect(Number(response.headers["retry-after"])).toBeLessThanOrEqual(60)
  }
  expect((await ask(secret, guesser)).status).toBe(200)
  expect((await ask(newSecret(), neighbour)).status).toBe(401)
  const cookie = await signIn("viewer")
  expect((await post({ cookie }, { remoteAddress: guesser })).status).toBe(200)
})

import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { checkSecret } from "./secrets.ts"

test.each([
  ["nothing", undefined],
  ["an empty text", ""],
  ["a placeholder", "changeme"],
  ["a long placeholder", "please-change-me-0d9f8a7b6c5e4f3a2b1c"],
  ["an example", "example-Zk3vQ9xT7mB1nC5rW8pL2sD6fG4hJ0"],
  ["a short one", "Zk3vQ9xT7mB1nC5rW8pL2"],
  ["one character again and again", "x".repeat(64)],
  ["a repeated text", "Zk3vQ9xT".repeat(5)],
  ["a row of characters", "abcdefghijklmnopqrstuvwxyz0123456789"],
])("refuses %s without showing it", (_what, secret) => {
  const check = () => checkSecret(secret)
  expect(check).toThrow(/^AUTH_SECRET is /)
  if (secret) expect(check).not.toThrow(secret)
})

test("takes random secrets in the usual spellings", () => {
  for (const encoding of ["hex", "base64", "base64url"] as const) {
    for (let i = 0; i < 200; i++) {
      const secret = randomBytes(36).toString(encoding)
      expect(checkSecret(secret)).toBe(secret)
    }
  }
})

import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  hashOf,
  hintOf,
  isSecret,
  newSecret,
  secretOf,
  withoutSecrets,
} from "./api-token-secret.ts"

const random = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))
const secret = random.map(secretOf)
const place = fc.nat({ max: 52 })
const character = fc.string({ unit: "binary", minLength: 1, maxLength: 1 })
const digit = fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

const docs = readFileSync(new URL("../../../../../.github/API.md", import.meta.url), "utf8")
const [, documented = ""] = /`\\b(khg_\S+)\\b`/.exec(docs) ?? []

test("every secret has one length, passes its checksum and is found by the documented expression", () => {
  expect(documented).not.toBe("")
  fc.assert(
    fc.property(secret, (text) => {
      expect(text).toHaveLength(53)
      expect(isSecret(text)).toBe(true)
      expect(`KHORGOS_TOKEN="${text}"`).toMatch(new RegExp(`\\b${documented}\\b`))
    }),
    { examples: [[secretOf(Buffer.alloc(32))], [secretOf(Buffer.alloc(32, 255))]] },
  )
})

test("different bytes make different secrets, and all 32 of them count", () => {
  fc.assert(
    fc.property(random, fc.nat({ max: 31 }), fc.integer({ min: 1, max: 255 }), (bytes, at, by) => {
      const other = Buffer.from(bytes)
      other[at] = ((other[at] ?? 0) + by) % 256
      expect(secretOf(other)).not.toBe(secretOf(bytes))
    }),
  )
  expect(newSecret()).not.toBe(newSecret())
})

test("whatever one character is changed into, the checksum notices", () => {
  fc.assert(
    fc.property(secret, place, fc.oneof(digit, character), (text, at, other) => {
      fc.pre(text[at] !== other)
      expect(isSecret(text.slice(0, at) + other + text.slice(at + 1))).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

test("a character too many, one too few and two exchanged are noticed", () => {
  fc.assert(
    fc.property(secret, place, digit, (text, at, other) => {
      expect(isSecret(text.slice(0, at) + other + text.slice(at))).toBe(false)
      expect(isSecret(text.slice(0, at) + text.slice(at + 1))).toBe(false)
      const [a = "", b = ""] = text.slice(at, at + 2)
      fc.pre(a !== b && b !== "")
      expect(isSecret(text.slice(0, at) + b + a + text.slice(at + 2))).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test("neither hash nor hint gives the secret away, and a log line shows neither", () => {
  fc.assert(
    fc.property(secret, fc.string(), (text, around) => {
      expect(hashOf(text)).toMatch(/^[0-9a-f]{64}$/)
      expect(text.startsWith(hintOf(text))).toBe(true)
      expect(hintOf(text)).toHaveLength(12)
      const line = withoutSecrets(`${around}${text} ${around}${text.slice(0, 30)}`)
      expect(line).not.toContain(text.slice(4, 12))
    }),
  )
})

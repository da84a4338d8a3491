import { createHash, randomBytes } from "node:crypto"
import { crc32 } from "node:zlib"

const prefix = "khg_"
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
const randomByteCount = 32
/** Digits to base 62 that 32 bytes and the four of a CRC32 take. */
const [randomLength, checksumLength] = [43, 6]
const shape = new RegExp(`^${prefix}[0-9A-Za-z]{${randomLength + checksumLength}}$`)
const anywhere = new RegExp(`${prefix}[0-9A-Za-z]+`, "g")

function base62(number: bigint, length: number): string {
  const base = BigInt(digits.length)
  let text = ""
  for (let rest = number; rest > 0n; rest /= base) text = digits.charAt(Number(rest % base)) + text
  return text.padStart(length, "0")
}

function checksumOf(text: string): string {
  return base62(BigInt(crc32(text)), checksumLength)
}

/** The secret of a token made from these random bytes: prefix, random part, checksum of both. */
export function secretOf(random: Buffer): string {
  const body = prefix + base62(BigInt(`0x${random.toString("hex")}`), randomLength)
  return body + checksumOf(body)
}

export function newSecret(): string {
  return secretOf(randomBytes(randomByteCount))
}

/** Whether a text can be a token's secret at all. A typing error is noticed without asking the database. */
export function isSecret(text: string): boolean {
  return (
    shape.test(text) && text.slice(-checksumLength) === checksumOf(text.slice(0, -checksumLength))
  )
}

/** What is kept of a secret. It is random throughout, so a fast hash without salt is enough. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex")
}

/** The beginning of a secret, by which its owner recognises it. */
export function hintOf(secret: string): string {
  return secret.slice(0, prefix.length + 8)
}

/** The text without what looks like a secret, or the beginning of one. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(anywhere, `${prefix}…`)
}

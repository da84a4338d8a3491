import { Failure } from "./failure.ts"

const SHORTEST = 32
const FEWEST_DISTINCT = 8
const PLACEHOLDER =
  /change.?(me|this|it)|secret|example|place.?holder|password|passwort|replace|your[-_ ]|default|insert|dummy|sample|khorgos|qwerty|lorem/i

const isRepeated = (text: string): boolean => `${text}${text}`.indexOf(text, 1) < text.length

function isSequence(text: string): boolean {
  let steps = 0
  for (let i = 1; i < text.length; i++) {
    if (Math.abs(text.charCodeAt(i) - text.charCodeAt(i - 1)) <= 1) steps += 1
  }
  return steps > text.length / 2
}

function fault(secret: string | undefined): string | null {
  const text = secret?.trim() ?? ""
  if (text === "") return "is missing"
  if (PLACEHOLDER.test(text)) return "is a placeholder"
  if (text.length < SHORTEST) return `is shorter than ${SHORTEST} characters`
  if (new Set(text).size < FEWEST_DISTINCT || isRepeated(text) || isSequence(text)) {
    return "is a repeated or regular pattern"
  }
  return null
}

/** Signs sessions, so that nobody who can guess it must be let in. It is never printed. */
export function checkSecret(secret: string | undefined): string {
  const found = fault(secret)
  if (secret !== undefined && found === null) return secret.trim()
  throw new Failure(
    `AUTH_SECRET ${found}. With a DATABASE_URL it must be given: at least ${SHORTEST} random characters that stay the same from start to start. Make one with: openssl rand -base64 36`,
  )
}

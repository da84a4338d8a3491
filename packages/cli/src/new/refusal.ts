import { Failure } from "../failure.ts"

/** Why a noun is not made or removed; nothing has been written then. */
export type RefusalCode =
  | "BAD_ARGUMENT"
  | "BAD_FIELD"
  | "BAD_NOUN"
  | "BAD_PLURAL"
  | "BAD_TYPE"
  | "CHANGED_BY_HAND"
  | "NAME_TAKEN"
  | "NO_FIELDS"
  | "NO_SUCH_NOUN"
  | "RESERVED_WORD"
  | "STILL_USED"

export function refuse(code: RefusalCode, message: string): never {
  throw new Failure(`${code}: ${message}`)
}

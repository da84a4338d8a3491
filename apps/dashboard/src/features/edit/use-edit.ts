"use client"

import { useEffect, useRef, useState } from "react"
import type { CombinedError } from "urql"
import { type Collision, changedFields, rebase, same, type Values } from "./draft"
import type { Done } from "./edit-done"
import { type EditFault, type Trouble, troubleOf } from "./edit-faults"
import { missingInSource, type SourceDraft } from "./source-draft"
import type { Names } from "./value-words"

/** A row as its editor read it. */
export interface Standing<V extends Values> {
  slug: string
  revision: number
  values: V
  /** Title of the source that it has. */
  source: string
}

/** What is sent to the API. */
export interface Request<V extends Values> {
  /** The whole row when it is recorded, else the fields that changed. */
  input: V
  changed: Partial<V>
  source: SourceDraft
  reason: string
  validateOnly: boolean
}

export interface Reply {
  done: (Done & { slug: string | null }) | null
  error: CombinedError | undefined
}

export interface EditSettings<V extends Values> {
  /** Null for a new row. */
  row: Standing<V> | null
  blank: V
  names: Names
  /** Fields that must not be empty. */
  required: readonly (keyof V & string)[]
  send: (row: Standing<V> | null, request: Request<V>) => Promise<Reply>
  /** The row as it is now; null when it is gone. */
  reread: (slug: string) => Promise<Standing<V> | null>
}

/** What somebody else did to the row while it was being edited. */
export interface Meanwhile {
  by: string | null
  at: string | null
  theirs: Values
  before: Values
  collisions: readonly Collision[]
}

const isEmpty = (value: Values[string] | undefined) =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) ? value.length === 0 : value === "")

function blankSource(isNew: boolean): SourceDraft {
  return { kind: isNew ? "document" : "keep", key: "", title: "", url: "", retrievedOn: "" }
}

/** What is typed: the row's fields, the source and the reason; which fields were left; what is wrong with them. */
function useTyped<V extends Values>(settings: EditSettings<V>) {
  const [row, setRow] = useState(settings.row)
  const [values, setValues] = useState<V>(settings.row?.values ?? settings.blank)
  const [source, setSourceDraft] = useState(blankSource(settings.row === null))
  const [reason, setReason] = useState("")
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [faults, setFaults] = useState<readonly EditFault[]>([])
  const missing = [
    ...settings.required.filter((field) => isEmpty(values[field])),
    ...missingInSource(source),
    ...(reason.trim() === "" ? ["reason"] : []),
  ]

  function change(some: Partial<V>) {
    setValues((current) => ({ ...current, ...some }))
    setFaults((list) => list.filter(({ field }) => !(field in some) && field !== "input"))
  }
  /** Takes a value that another editor gave a field of the same row. */
  const take = (field: string, value: Values[string]) =>
    change({ [field]: value } as unknown as Partial<V>)
  function set<F extends keyof V & string>(field: F, value: V[F]) {
    setValues((current) => ({ ...current, [field]: value }))
    setFaults((list) => list.filter((fault) => fault.field !== field && fault.field !== "input"))
  }
  function setSource(some: Partial<SourceDraft>) {
    setSourceDraft((current) => ({ ...current, ...some }))
    setFaults((list) => list.filter(({ field }) => !field.startsWith("source")))
  }
  const leave = (...fields: string[]) => setTouched((before) => new Set([...before, ...fields]))
  function begin(next: Standing<V> | null) {
    setRow(next)
    setValues(next?.values ?? settings.blank)
    setSourceDraft(blankSource(next === null))
    setReason("")
    setTouched(new Set())
    setFaults([])
  }
  /** Puts what was typed over the row as somebody else has left it. */
  function adopt(now: Standing<V>, draft: V) {
    setRow(now)
    setValues(draft)
    setFaults([])
  }

  const typed = { row, values, source, reason, touched, faults, missing }
  return { ...typed, set, change, take, setSource, setReason, setFaults, leave, begin, adopt }
}

type Stage = "typing" | "preview" | "saved"
type Block = Exclude<Trouble, { kind: "faults" | "conflict" }>

/** Sends what is typed, and keeps what came of it. */
function useSending<V extends Values>(
  { send, reread }: EditSettings<V>,
  typed: ReturnType<typeof useTyped<V>>,
) {
  const { row, values, source, reason } = typed
  const [busy, setBusy] = useState(false)
  const [block, setBlock] = useState<Block | null>(null)
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null)
  const [done, setDone] = useState<Reply["done"]>(null)
  const turn = useRef(0)

  function request(validateOnly: boolean) {
    const changed = row ? changedFields(row.values, values) : values
    const said = reason.trim() === "" ? "-" : reason
    return send(row, { input: values, changed, source, reason: said, validateOnly })
  }

  async function takeIn(by: string | null, at: string | null) {
    const now = row && (await reread(row.slug))
    if (!row || !now) return setBlock({ kind: "gone" })
    const { draft, theirs, collisions } = rebase(row.values, values, now.values)
    setMeanwhile({ by, at, theirs: { ...theirs } as Values, before: row.values, collisions })
    typed.adopt(now, draft)
  }

  /** Checks, or saves. Says whether it went through. */
  async function ask(validateOnly: boolean): Promise<boolean> {
    turn.current += 1
    setBusy(true)
    const { done: result, error } = await request(validateOnly)
    setBusy(false)
    const trouble = troubleOf(error)
    typed.setFaults(trouble?.kind === "faults" ? trouble.faults : [])
    setBlock(trouble && trouble.kind !== "faults" && trouble.kind !== "conflict" ? trouble : null)
    if (trouble?.kind === "conflict") await takeIn(trouble.by, trouble.at)
    if (!trouble) setDone(result)
    return trouble === null
  }

  /** Checks while somebody types: only faults are told, and only when nothing was asked since. */
  async function checkQuietly() {
    const asked = ++turn.current
    const { error } = await request(true)
    const trouble = troubleOf(error)
    if (asked !== turn.current) return
    if (trouble === null || trouble.kind === "faults") typed.setFaults(trouble?.faults ?? [])
  }

  return { busy, block, meanwhile, done, ask, checkQuietly, setBlock, setMeanwhile, setDone }
}

/** The steps of an edit: typing, checked as one goes; a look at what would change; saving. */
export function useEdit<V extends Values>(settings: EditSettings<V>) {
  const typed = useTyped(settings)
  const sending = useSending(settings, typed)
  const [stage, setStage] = useState<Stage>("typing")
  const { row, values, source, missing, touched } = typed
  const isWhole = missing.every((field) => field === "reason")
  const isWorthwhile = isWhole && touched.size > 0 && !(row && same(row.values, values))

  // What is typed or left since the last time decides, not who renders.
  const state = JSON.stringify([values, source, touched.size])
  const check = useRef(sending.checkQuietly)
  check.current = sending.checkQuietly
  const isChecking = stage === "typing" && isWorthwhile && !sending.busy
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks when what is typed or left changes
  useEffect(() => {
    if (!isChecking) return
    const timer = setTimeout(() => check.current(), pauseMs)
    return () => clearTimeout(timer)
  }, [state, isChecking])

  async function preview() {
    typed.leave(...Object.keys(values), ...sourceFields, "reason")
    const fine = missing.length === 0 && (await sending.ask(true))
    if (fine) setStage("preview")
    return fine
  }
  async function save() {
    const fine = await sending.ask(false)
    setStage(fine ? "saved" : "typing")
    if (fine) sending.setMeanwhile(null)
    return fine
  }
  function begin(next: Standing<V> | null) {
    typed.begin(next)
    sending.setDone(null)
    setStage("typing")
  }

  return {
    ...typed,
    names: settings.names,
    stage,
    busy: sending.busy,
    done: sending.done,
    block: sending.block,
    meanwhile: sending.meanwhile,
    faults: typed.faults.filter(({ field }) => isShown(field, touched)),
    missing: missing.filter((field) => touched.has(field)),
    preview,
    save,
    begin,
    back: () => setStage("typing"),
  }
}

const pauseMs = 400
const sourceFields = [
  "source",
  "source.key",
  "source.document.title",
  "source.document.url",
  "source.document.retrievedOn",
]

/** A fault shows once its field was left; what is about all of them, or about none of them, shows at once. */
function isShown(field: string, touched: ReadonlySet<string>): boolean {
  if (field === "input" || field === "slug") return true
  return touched.has(field) || (field === "source" && touched.has("verification"))
}

export type Editing<V extends Values> = ReturnType<typeof useEdit<V>>

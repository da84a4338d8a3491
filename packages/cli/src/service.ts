import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { repository } from "./env.ts"
import { explain, Failure } from "./failure.ts"
import { complain, say } from "./output.ts"

const endWithParent = new URL("end-with-parent.ts", import.meta.url).href
const READY_PATIENCE_MS = 120_000
const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 30_000
const STEADY_MS = 60_000

export type ServiceOptions = {
  name: string
  /** What node is given, from the repository's root. */
  args: string[]
  env: () => Record<string, string | undefined>
  /** Answers 200 as soon as the service is ready. */
  readyAt: string
}

const ended = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined

const howEnded = (child: ChildProcess): string =>
  child.signalCode ?? (child.exitCode === null ? "not started" : `exit code ${child.exitCode}`)

/** A program that runs for as long as we do, and is started again when it dies. */
export class Service {
  readonly #options: ServiceOptions
  #child: ChildProcess | undefined
  #isStopping = false
  #delay = FIRST_DELAY_MS

  constructor(options: ServiceOptions) {
    this.#options = options
  }

  /** Starts it and waits until it answers; a program that dies first is an error. */
  async start(): Promise<void> {
    const child = this.#spawn()
    await this.#untilReady(child)
    this.#guard(child)
  }

  /** A session of its own keeps the terminal's Ctrl-C away; the IPC channel ends it with us. */
  #spawn(): ChildProcess {
    const child = spawn(process.execPath, [`--import=${endWithParent}`, ...this.#options.args], {
      cwd: repository,
      env: this.#options.env(),
      detached: true,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    })
    child.on("error", (error) => complain(`${this.#options.name}: ${explain(error)}`))
    this.#child = child
    return child
  }

  async #untilReady(child: ChildProcess): Promise<void> {
    const { name, readyAt } = this.#options
    const until = Date.now() + READY_PATIENCE_MS
    while (!(await answers(readyAt))) {
      if (ended(child)) {
        throw new Failure(`The ${name} stopped before it was ready (${howEnded(child)}).`)
      }
      if (Date.now() > until) throw new Failure(`The ${name} does not answer at ${readyAt}.`)
      await sleep(50)
    }
    if (ended(child)) throw new Failure(`The ${name} stopped (${howEnded(child)}).`)
  }

  #guard(child: ChildProcess): void {
    const begin = Date.now()
    const again = () => {
      if (this.#isStopping || this.#child !== child) return
      if (Date.now() - begin > STEADY_MS) this.#delay = FIRST_DELAY_MS
      const seconds = this.#delay / 1000
      say(
        `The ${this.#options.name} stopped (${howEnded(child)}); it is started again in ${seconds} s.`,
      )
      setTimeout(() => this.#revive(), this.#delay)
      this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY_MS)
    }
    if (ended(child)) again()
    else child.once("exit", again)
  }

  async #revive(): Promise<void> {
    if (this.#isStopping) return
    const child = this.#spawn()
    this.#guard(child)
    await this.#untilReady(child).then(
      () => say(`The ${this.#options.name} is back.`),
      () => {},
    )
  }

  /** Ends the running program and starts it anew, with its environment read again. */
  async restart(): Promise<void> {
    if (this.#isStopping) return
    const child = this.#child
    this.#child = undefined
    if (child) await end(child, 2_000)
    await this.#revive()
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    if (this.#child) await end(this.#child, 2_000)
  }

  kill(): void {
    this.#isStopping = true
    if (this.#child) killGroup(this.#child)
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000), redirect: "manual" })
    await response.body?.cancel()
    return response.status === 200
  } catch {
    return false
  }
}

/** What the program itself has started belongs to its group and goes with it. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL")
  } catch {
    // The group is gone already.
  }
}

async function end(child: ChildProcess, milliseconds: number): Promise<void> {
  if (!ended(child)) {
    const exit = once(child, "exit")
    child.kill("SIGTERM")
    await Promise.race([exit, sleep(milliseconds)])
  }
  killGroup(child)
}

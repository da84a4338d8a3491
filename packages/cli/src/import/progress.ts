import { type Progress, rowsOf } from "@khorgos/import"
import { say } from "../output.ts"

const width = 24
const lineEverySeconds = 5

const words = { reading: "Reading", checking: "Checking", saving: "Saving" } as const

const whole = (value: number) => Math.round(value).toLocaleString("en")

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
}

/** One line: what is done, the rows, how fast they come and how long it still takes. */
export function progressLine({ phase, rows, share }: Progress, seconds: number): string {
  const parts = [words[phase], rowsOf(rows)]
  if (phase === "reading" && seconds > 0) parts.push(`${whole(rows / seconds)} rows/s`)
  if (share > 0.01 && share < 1) parts.push(`${duration((seconds * (1 - share)) / share)} left`)
  return parts.join(" · ")
}

export function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width)
  return `${"█".repeat(full)}${"░".repeat(width - full)} ${String(Math.floor(share * 100)).padStart(3)} %`
}

/** Shows the progress: a bar on a terminal, now and then a line in a log. */
export class ProgressView {
  readonly #isTerminal: boolean
  #phase: Progress["phase"] | undefined
  #begun = performance.now()
  #shown = 0

  constructor(isTerminal: boolean) {
    this.#isTerminal = isTerminal
  }

  show(progress: Progress): void {
    const now = performance.now()
    const isNew = progress.phase !== this.#phase
    if (isNew) this.#begun = now
    this.#phase = progress.phase
    const pause = this.#isTerminal ? 0.1 : lineEverySeconds
    if (!isNew && (now - this.#shown) / 1000 < pause) return
    this.#shown = now
    const line = progressLine(progress, (now - this.#begun) / 1000)
    if (this.#isTerminal) process.stdout.write(`\r\u001b[K    ${bar(progress.share)} ${line}`)
    else if (!isNew || progress.phase !== "reading") say(`    ${line}`)
  }

  end(): void {
    if (this.#isTerminal && this.#phase) process.stdout.write("\r\u001b[K")
  }
}

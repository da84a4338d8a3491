import { explain } from "./failure.ts"
import { complain, say } from "./output.ts"

// npm, npx and pnpm pass one Ctrl-C on, so that a single one arrives several times.
const SAME_SIGNAL_MS = 1_000
const PATIENCE_MS = 9_500

type Closer = { stop: () => Promise<void>; kill: () => void }

const closers: Closer[] = []
let begun = 0

/** Has `stop` called when we end, last come first served; `kill` when there is no time left. */
export function onShutdown(stop: () => Promise<void>, kill: () => void = () => {}): void {
  closers.push({ stop, kill })
}

export const isShuttingDown = (): boolean => begun > 0

function abandon(code: number): never {
  for (const closer of closers) closer.kill()
  process.exit(code)
}

/** Stops everything in order and ends the process. */
export async function shutdown(code: number): Promise<never> {
  if (isShuttingDown()) return new Promise<never>(() => {})
  begun = Date.now()
  setTimeout(() => abandon(1), PATIENCE_MS).unref()
  for (const closer of closers.toReversed()) {
    await closer.stop().catch((error) => complain(explain(error)))
  }
  process.exit(code)
}

export function listenForSignals(): void {
  const onSignal = () => {
    if (!isShuttingDown()) {
      say("\nStopping …")
      void shutdown(0)
    } else if (Date.now() - begun > SAME_SIGNAL_MS) abandon(130)
  }
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, onSignal)
}

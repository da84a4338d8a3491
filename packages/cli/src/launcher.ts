import { commandLine, identity, parentOf } from "@khorgos/prisma/embedded"

const LAUNCHER = /(^|[/\s])(npm|npx|pnpm|pnpx|corepack)(-cli\.js|\.c?js|\.mjs)?(\s|$)|\s-c\s/
const POLL_MS = 1_000

/** The npm, npx, pnpm and shells above us, each with its mark. */
function launchers(): Map<number, string> {
  const found = new Map<number, string>()
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid) ?? 0) {
    const mark = identity(pid)
    if (mark === null || !LAUNCHER.test(commandLine(pid) ?? "")) break
    found.set(pid, mark)
  }
  return found
}

/** Calls back once when one of them is gone: a kill -9 of npm does not travel down by itself. */
export function onLauncherGone(callback: () => void): void {
  const above = launchers()
  const timer = setInterval(() => {
    if ([...above].every(([pid, mark]) => identity(pid) === mark)) return
    clearInterval(timer)
    callback()
  }, POLL_MS)
  timer.unref()
}

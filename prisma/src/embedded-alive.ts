import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"

const hasProc = process.platform === "linux"

function ps(pid: number, columns: string): string | null {
  const found = spawnSync("ps", ["-o", columns, "-p", String(pid)], { encoding: "utf8" })
  const line = found.stdout?.trim() ?? ""
  return line === "" ? null : line
}

/**
 * A mark that no other process will ever carry, or null when the process is gone. A pid alone is
 * not enough: the system hands it out again.
 */
export function identity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  if (!hasProc) {
    const line = ps(pid, "stat=,lstart=")
    return line === null || line.startsWith("Z") ? null : line.replace(/^\S+\s+/, "")
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return state === "Z" || state === "X" ? null : `started-${fields[18]}`
  } catch {
    return null
  }
}

export function commandLine(pid: number): string | null {
  if (!hasProc) return ps(pid, "command=")
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null
  } catch {
    return null
  }
}

export function parentOf(pid: number): number | null {
  if (!hasProc) {
    const line = ps(pid, "ppid=")
    return line === null ? null : Number(line)
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])
  } catch {
    return null
  }
}

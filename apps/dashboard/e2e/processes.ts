import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"

interface Process {
  pid: number
  parent: number
  command: string
}

function fromProc(): Process[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8")
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ")
      return [{ pid: Number(name), parent, command }]
    } catch {
      return []
    }
  })
}

function fromPs(): Process[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
  return lines.split("\n").flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return command ? [{ pid: Number(pid), parent: Number(parent), command }] : []
  })
}

/** The process that another one has started, found by a part of its command line. */
export function childOf(parent: number, part: string): number {
  const all = existsSync("/proc/self/stat") ? fromProc() : fromPs()
  const child = all.find((process) => process.parent === parent && process.command.includes(part))
  if (!child) throw new Error(`Process ${parent} runs no ${part}.`)
  return child.pid
}

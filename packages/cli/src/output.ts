export type Report = (line: string) => void

export function say(line = ""): void {
  process.stdout.write(`${line}\n`)
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Runs a step of the start and says what it is, how it goes on and how long it took. */
export async function step<T>(
  title: string,
  work: (report: Report) => Promise<T>,
  result: (value: T) => string = () => title,
): Promise<T> {
  const begin = performance.now()
  say(`→ ${title}`)
  const value = await work((line) => say(`    ${line}`))
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  say(`  ✓ ${result(value)} (${seconds} s)`)
  return value
}

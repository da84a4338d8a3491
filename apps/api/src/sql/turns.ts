/** How much of one kind of heavy work runs at a time for one account or address. */
export const atOnce = 2

interface Queue {
  running: number
  waiting: (() => void)[]
}

// Kept in memory, like the budgets: one process answers all requests.
const queues = new Map<string, Queue>()

/** Runs `work` when fewer than `atOnce` of the payer's run, first come, first served. */
export async function takeTurns<T>(payer: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(payer) ?? { running: 0, waiting: [] }
  queues.set(payer, queue)
  if (queue.running < atOnce) queue.running++
  else await new Promise<void>((go) => queue.waiting.push(go))
  try {
    return await work()
  } finally {
    const next = queue.waiting.shift()
    if (next) next()
    else if (--queue.running === 0) queues.delete(payer)
  }
}

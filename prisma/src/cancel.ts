import pg from "pg"

/** node-postgres types its many forms of query apart; this passes each of them on. */
export function inAnyForm(query: unknown) {
  return query as (...args: unknown[]) => never
}

export function ignore() {
  // The statement that failed has said it.
}

/** What PostgreSQL itself says of a statement that was cancelled. */
function cancelled(): Error {
  const error = new pg.DatabaseError("canceling statement, its caller is gone", 0, "error")
  error.code = "57014"
  error.severity = "ERROR"
  return error
}

/** Cancels what a connection is running, over one of its own: the pool may have none to spare. */
async function cancelOn(client: pg.PoolClient, config: pg.PoolConfig): Promise<void> {
  // node-postgres sets it on connecting, and its types leave it out.
  const pid: unknown = Reflect.get(client, "processID")
  const { connectionString } = config
  const canceller = new pg.Client({
    ...(connectionString ? { connectionString } : {}),
    connectionTimeoutMillis: 2000,
  })
  canceller.on("error", ignore)
  try {
    await canceller.connect()
    await canceller.query("SELECT pg_cancel_backend($1)", [pid])
  } finally {
    canceller.end().catch(ignore)
  }
}

/** A pool whose statements stop when the signal under which they were sent does. */
export class CancellablePool extends pg.Pool {
  constructor(config: pg.PoolConfig, signalNow: () => AbortSignal | undefined) {
    super(config)
    const plain = inAnyForm(super.query.bind(this))
    this.query = inAnyForm((...args: unknown[]): unknown => {
      const signal = signalNow()
      return signal ? this.#until(signal, config, args) : plain(...args)
    })
  }

  async #until(signal: AbortSignal, config: pg.PoolConfig, args: unknown[]): Promise<unknown> {
    if (signal.aborted) throw cancelled()
    const client = await this.connect()
    let cancelling = Promise.resolve()
    const cancel = () => {
      // Without it the statement still ends by its time limit.
      cancelling = cancelOn(client, config).catch(ignore)
    }
    // A connection that breaks says so twice: the statement fails, and an error that nobody hears ends the process.
    client.on("error", ignore)
    signal.addEventListener("abort", cancel)
    let fault: Error | undefined
    try {
      if (signal.aborted) throw cancelled()
      return await inAnyForm(client.query.bind(client))(...args)
    } catch (error) {
      fault = error instanceof Error ? error : new Error(String(error))
      throw error
    } finally {
      signal.removeEventListener("abort", cancel)
      await cancelling
      client.off("error", ignore)
      // After a fault, or a cancelling that may still arrive, the connection is not used again.
      client.release(fault ?? signal.aborted)
    }
  }
}

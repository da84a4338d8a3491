import pg from "pg"
import { CancellablePool, ignore, inAnyForm } from "./cancel.ts"

/** Prisma names every table with its schema; without it the search path finds the view of the release. */
class PastClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const send = inAnyForm(super.query.bind(this))
    this.query = inAnyForm((question: unknown, ...rest: unknown[]) =>
      send(withoutSchema(question), ...rest),
    )
  }
}

function withoutSchema(question: unknown): unknown {
  return typeof question === "object" &&
    question !== null &&
    "text" in question &&
    typeof question.text === "string"
    ? { ...question, text: question.text.replaceAll('"public".', "") }
    : question
}

/** Connections that show the data of earlier releases: each that of the release it was taken for last. */
export class PastConnections {
  readonly config: pg.PoolConfig
  readonly #pool: pg.Pool
  readonly #shown = new WeakMap<pg.PoolClient, number>()

  constructor(config: pg.PoolConfig) {
    this.config = config
    const options = `${config.options ?? ""} -c search_path=as_of,public`
    this.#pool = new pg.Pool({ ...config, options, Client: PastClient })
    // One that breaks while idle is replaced at the next query, and an error that nobody hears ends the process.
    this.#pool.on("error", ignore)
  }

  /** A connection that shows the release of this number until it is given back. */
  async take(asOf: number): Promise<pg.PoolClient> {
    const client = await this.#pool.connect()
    if (this.#shown.get(client) === asOf) return client
    client.on("error", ignore)
    try {
      await client.query(`SET khorgos.as_of = ${asOf}`)
      this.#shown.set(client, asOf)
      return client
    } catch (error) {
      client.release(true)
      throw error
    } finally {
      client.off("error", ignore)
    }
  }

  end(): Promise<void> {
    return this.#pool.end()
  }
}

/** The pool of one release, whose connections are those that all of them share. */
export class ReleasePool extends CancellablePool {
  readonly #close: () => Promise<void>

  constructor(
    past: PastConnections,
    asOf: number,
    signalNow: () => AbortSignal | undefined,
    close: () => Promise<void>,
  ) {
    super(past.config, signalNow)
    this.#close = close
    this.connect = inAnyForm((callback?: unknown): unknown => {
      const taken = past.take(asOf)
      if (callback === undefined) return taken
      const tell = inAnyForm(callback)
      return taken.then((client) => tell(undefined, client, client.release), tell)
    })
  }

  override async end(): Promise<void> {
    await super.end()
    await this.#close()
  }
}

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { PrismaPg } from "@prisma/adapter-pg"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import type { SchemaEngine } from "@prisma/schema-engine-wasm"
import pg from "pg"

type EngineModule = typeof import("@prisma/schema-engine-wasm") & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

let loading: Promise<EngineModule> | undefined

/** The package's own entry imports a .wasm file, which Node cannot load: instantiate it by hand. */
async function loadEngine(): Promise<EngineModule> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm")
  const glue = pathToFileURL(entry.replace(/schema_engine\.js$/, "schema_engine_bg.js"))
  const engine: EngineModule = await import(glue.href)
  const wasm = new WebAssembly.Module(
    readFileSync(entry.replace(/schema_engine\.js$/, "schema_engine_bg.wasm")),
  )
  const instance = new WebAssembly.Instance(wasm, {
    "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
  })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === "function") start()
  return engine
}

/** What the database said of a script that failed: the engine passes on that something did. */
class Scripts {
  fault: unknown = null
  readonly factory: PrismaPg

  /** node-postgres runs a whole script at once; Prisma's adapter would cut function bodies at their semicolons. */
  constructor(pool: pg.Pool) {
    this.factory = new PrismaPg(pool)
    const connect = this.factory.connect.bind(this.factory)
    this.factory.connect = async () =>
      Object.assign(await connect(), { executeScript: (script: string) => this.run(pool, script) })
  }

  private async run(pool: pg.Pool, script: string): Promise<void> {
    try {
      await pool.query(script)
    } catch (error) {
      this.fault = error
      throw error
    }
  }
}

/** Runs `work` on Prisma's schema engine, bound to the database at `url` through node-postgres. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadEngine()
  const { SchemaEngine } = await loading
  const pool = new pg.Pool({ connectionString: url })
  const scripts = new Scripts(pool)
  const adapter = bindMigrationAwareSqlAdapterFactory(scripts.factory)
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  try {
    return await work(engine)
  } catch (error) {
    if (!(scripts.fault instanceof Error) || !(error instanceof Error)) throw error
    throw new Error(`${scripts.fault.message}\n${error.message}`, { cause: scripts.fault })
  } finally {
    engine.free()
    // The engine leaves its connections open, and a database with connections cannot be a template.
    await pool.end()
  }
}

import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { lexicographicSortSchema, printSchema } from "graphql"
import { schema } from "./schema.ts"

const target = new URL("../../../packages/types/schema.graphql", import.meta.url)
writeFileSync(fileURLToPath(target), `${printSchema(lexicographicSortSchema(schema))}\n`)

import { migrateDatabase } from "../prepare.ts"
import { withDatabase } from "../with-database.ts"

export const run = (): Promise<void> => withDatabase((database) => migrateDatabase(database.url))

import { prepareDatabase } from "../prepare.ts"
import { withDatabase } from "../with-database.ts"

export const run = (): Promise<void> => withDatabase((database) => prepareDatabase(database.url))

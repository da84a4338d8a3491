import { run as runNew } from "./new.ts"

export const run = (args: string[]): Promise<void> => runNew([...args, "--remove"])

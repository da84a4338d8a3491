import { supervise } from "../supervisor.ts"

export const run = (): Promise<void> => supervise("dev")

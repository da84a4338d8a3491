import { isMainThread } from "node:worker_threads"

// Loaded before a service's own code: a start that is killed meanwhile must not leave it behind.
if (isMainThread && process.connected !== undefined) {
  process.once("disconnect", () => process.exit(0))
}

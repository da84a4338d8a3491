import { defineConfig } from "vitest/config"

// Each test starts a program, and one waits for a name server: neither is quick on a busy machine.
// Copies of the repository come one after the other: each is built and tested by several processes.
export default defineConfig({ test: { testTimeout: 60_000, fileParallelism: false } })

import { defineConfig } from "vitest/config"

// Each test starts a program, and one waits for a name server: neither is quick on a busy machine.
export default defineConfig({ test: { testTimeout: 60_000, maxWorkers: "100%" } })

import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    maxWorkers: "100%",
    globalSetup: ["test/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

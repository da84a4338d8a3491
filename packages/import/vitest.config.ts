import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    maxWorkers: "100%",
    globalSetup: ["../../prisma/test/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

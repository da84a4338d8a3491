import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    globalSetup: ["../../prisma/test/global-setup.ts"],
    setupFiles: ["../../prisma/test/file-database.ts"],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})

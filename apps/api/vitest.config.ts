import { createRequire } from "node:module"
import { defineConfig } from "vitest/config"

// Vite would take the other of graphql's two builds than Node takes for Apollo and Pothos.
const graphql = createRequire(import.meta.url).resolve("graphql")

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    globalSetup: ["../../prisma/test/global-setup.ts"],
    setupFiles: ["test/fresh.ts", "../../prisma/test/file-database.ts", "test/environment.ts"],
    sequence: { setupFiles: "list" },
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

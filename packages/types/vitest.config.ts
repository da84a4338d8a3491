import { createRequire } from "node:module"
import { defineConfig } from "vitest/config"

// Vite would take the other of graphql's two builds than Node takes for the inspector.
const graphql = createRequire(import.meta.url).resolve("graphql")

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
})

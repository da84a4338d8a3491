import { afterAll, vi } from "vitest"
import { createSeededDatabase } from "./database.ts"

// A setup file: each test file of a package that reads DATABASE_URL gets a seeded database of its own.
const database = await createSeededDatabase("file")
vi.stubEnv("DATABASE_URL", database.url)
afterAll(database.drop)

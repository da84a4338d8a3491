import SchemaBuilder from "@pothos/core"
import { vi } from "vitest"

// The first setup file. A worker keeps what node_modules give, which takes seconds to load; settings
// and the house's own modules, which hold the database of one test file, begin anew with each.
vi.unstubAllEnvs()
vi.resetModules()
SchemaBuilder.allowPluginReRegistration = true

import { step } from "./output.ts"

function migrated(names: string[]): string {
  if (names.length === 0) return "Migrations: nothing to do"
  return `Migrations: ${names.length} applied`
}

/** Applies what is missing of the migrations, then of the data. */
export async function prepareDatabase(url: string): Promise<void> {
  await migrateDatabase(url)
  await seedDatabase(url)
}

export async function migrateDatabase(url: string): Promise<void> {
  const { migrate } = await import("@khorgos/prisma/migrate")
  await step("Migrations", () => migrate(url), migrated)
}

export async function seedDatabase(url: string): Promise<void> {
  const { seed } = await import("@khorgos/prisma/seed")
  await step(
    "Data",
    (report) => seed(url, report),
    ({ changed }) => (changed ? "Data: loaded" : "Data: nothing to do"),
  )
}

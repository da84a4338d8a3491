import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { nounSeeds } from "../src/nouns.ts"
import { claimFile, claimTables } from "./claim.ts"
import { Context } from "./context.ts"
import {
  codeFile,
  countryFile,
  countryTables,
  derivedGroupFile,
  groupFile,
  groupTables,
} from "./country.ts"
import { coverageFile, coverageTables } from "./coverage.ts"
import { csvReader } from "./csv.ts"
import { Problems } from "./error.ts"
import { eventFile, eventTables } from "./event.ts"
import { headlineTables, productHeadlineFile, tradeHeadlineFile } from "./headline.ts"
import { indicatorDefinitionFile, indicatorFile, indicatorTables } from "./indicator.ts"
import { investmentFile, investmentTables } from "./investment.ts"
import { leaderFile, leaderTables } from "./leader.ts"
import { membershipFile, organisationFile, organisationTables } from "./organisation.ts"
import {
  chapterFile,
  classificationFile,
  highPriorityFile,
  labelFile,
  productFlowFile,
  productTables,
} from "./product.ts"
import { Sources, sourceFile } from "./source.ts"
import { statementFile, statementTables } from "./statement.ts"
import type { Table } from "./table.ts"
import { tradeFile, tradeTables } from "./trade.ts"
import { visitFile, visitTables } from "./visit.ts"

/** The data files that come with the project. */
export const dataFolder = fileURLToPath(new URL("./data", import.meta.url))

export interface Dataset {
  /** SHA-256 over the names and bytes of the folder's files, hidden ones apart. */
  checksum: string
  /** The last day on which a source was retrieved. */
  day: string
  /** Tables in an order in which each refers to earlier ones only. */
  tables: Table[]
}

/** Of the folder's files, and of those of the registered packages. */
export function checksumOf(folder: string): string {
  const own = nounSeeds.map(({ data }) => folderChecksum(data))
  const checksum = folderChecksum(folder)
  return own.length === 0
    ? checksum
    : createHash("sha256")
        .update([checksum, ...own].join())
        .digest("hex")
}

function folderChecksum(folder: string): string {
  const hash = createHash("sha256")
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
  for (const file of files.sort()) {
    const bytes = readFileSync(join(folder, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest("hex")
}

function readFiles(folder: string, problems: Problems) {
  const read = csvReader(folder, problems)
  const files = {
    claims: read(claimFile),
    codes: read(codeFile),
    countries: read(countryFile),
    coverage: read(coverageFile),
    events: read(eventFile),
    groups: [...read(groupFile), ...read(derivedGroupFile)],
    headlines: read(tradeHeadlineFile),
    indicatorDefinitions: read(indicatorDefinitionFile),
    indicators: read(indicatorFile),
    investments: read(investmentFile),
    leaders: read(leaderFile),
    memberships: read(membershipFile),
    organisations: read(organisationFile),
    productHeadlines: read(productHeadlineFile),
    products: {
      classifications: read(classificationFile),
      chapters: read(chapterFile),
      labels: read(labelFile),
      highPriority: read(highPriorityFile),
      flows: read(productFlowFile),
    },
    sources: read(sourceFile),
    statements: read(statementFile),
    trade: read(tradeFile),
    visits: read(visitFile),
  }
  problems.throwIfAny()
  return files
}

/** What a noun's own package is given to make tables of its files. */
export interface NounReading {
  /** Reads a file of the package's folder `data`. */
  read: ReturnType<typeof csvReader>
  context: Context
}

/** What the file seed.ts of a noun's own package exports as `seed`. */
export type NounSeed = (reading: NounReading) => Table[]

async function nounTables(context: Context, problems: Problems): Promise<Table[]> {
  const tables: Table[] = []
  for (const { seed, data } of nounSeeds) {
    const loaded: { seed: NounSeed } = await import(seed)
    tables.push(...loaded.seed({ read: csvReader(data, problems), context }))
  }
  return tables
}

async function toTables(files: ReturnType<typeof readFiles>, problems: Problems): Promise<Table[]> {
  const sources = new Sources(files.sources, problems)
  const context = new Context(problems, sources)
  // Files in an order in which each refers to earlier ones only.
  const tables = [
    ...countryTables(files.countries, files.codes, context),
    ...groupTables(files.groups, context),
    ...organisationTables(files.organisations, files.memberships, context),
    ...leaderTables(files.leaders, context),
    ...eventTables(files.events, files.visits, context),
    ...visitTables(files.visits, context),
    ...coverageTables(files.coverage, context),
    ...statementTables(files.statements, context),
    ...indicatorTables(files.indicatorDefinitions, files.indicators, context),
    ...productTables(files.products, context),
    ...tradeTables(files.trade, context),
    ...headlineTables(files.headlines, files.productHeadlines, context),
    ...investmentTables(files.investments, context),
    ...claimTables(files.claims, context),
    ...(await nounTables(context, problems)),
  ]
  problems.throwIfAny()
  return [sources.table(), ...tables]
}

/** Reads and checks all files of a data folder, without a database. Throws a SeedError that lists what is wrong. */
export async function readDataset(folder: string = dataFolder): Promise<Dataset> {
  const checksum = checksumOf(folder)
  const problems = new Problems()
  const files = readFiles(folder, problems)
  const days = files.sources.map(({ row }) => row.retrieved).sort()
  return { checksum, day: days.at(-1) ?? "", tables: await toTables(files, problems) }
}

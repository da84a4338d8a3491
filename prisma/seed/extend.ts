/** What files of others than the data set are read with: those of a noun's own package, and those that editors upload. */
export * from "./cell.ts"
export { csvFile, type Row, readText } from "./csv.ts"
export type { NounSeed } from "./dataset.ts"
export { type Entry, type Problem, Problems, SeedError, shownCell } from "./error.ts"
export { fileSentences } from "./file-fault.ts"
export { fill, type Values } from "./sentence.ts"
export { slug } from "./slug.ts"
export { mapUnique, type Stored, type Table, table } from "./table.ts"

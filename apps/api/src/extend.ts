/** What a noun's own package is built with: a package reaches the API by this file alone. */
export { builder, enumOf } from "./builder.ts"
export { rows } from "./cost.ts"
export { db } from "./db.ts"
export { codedError } from "./errors.ts"
export * from "./filters.ts"
export { Country } from "./modules/country/country.ts"
export { Source, VerificationEnum, VerificationFilter } from "./modules/source/source.ts"

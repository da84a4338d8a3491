import { builder } from "../../builder.ts"
import { Country } from "./country.ts"
import { CountryGroup } from "./country-group.ts"

export const Party = builder.unionType("Party", {
  description: "A country or a group of countries.",
  types: [Country, CountryGroup],
  resolveType: (party) => ("iso3" in party ? "Country" : "CountryGroup"),
})

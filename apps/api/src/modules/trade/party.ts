import { builder } from "../../builder.ts"
import { Country } from "../country/country.ts"
import { CountryGroup } from "../group/group.ts"

export const Party = builder.unionType("Party", {
  description: "A country or a group of countries.",
  types: [Country, CountryGroup],
  resolveType: (party) => ("iso3" in party ? "Country" : "CountryGroup"),
})

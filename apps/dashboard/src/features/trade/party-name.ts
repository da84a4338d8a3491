import "server-only"
import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import type { PartyData } from "./trade-fragment"
import { isNamedParty } from "./trade-words"

export type NameParty = (party: PartyData) => string

/** Names a country by CLDR, a group and what stands beside countries by the catalogue. */
export async function getPartyNames(): Promise<NameParty> {
  const [nameOf, t] = await Promise.all([getCountryNames(), getTranslations("trade.parties")])
  return (party) => {
    const code = codeOf(party)
    if (isNamedParty(code)) return t(code)
    return "groupCode" in party ? party.name : nameOf(party)
  }
}

function codeOf(party: PartyData): string {
  return "groupCode" in party ? party.groupCode : party.iso3
}

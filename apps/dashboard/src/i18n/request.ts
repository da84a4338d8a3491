import { cookies, headers } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { readAddress } from "@/lib/address"
import { chooseLocale, localeCookie } from "./locales"
import { loadMessages } from "./namespaces"

export default getRequestConfig(async ({ locale: wanted }) => {
  const locale = chooseLocale({
    address: wanted ?? (await readAddress()).searchParams.get("lang"),
    cookie: (await cookies()).get(localeCookie)?.value,
    accepted: (await headers()).get("accept-language"),
  })
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: "UTC",
    // A message that is missing or malformed is a fault of ours, found by tests and not papered over.
    onError(error) {
      throw error
    },
  }
})

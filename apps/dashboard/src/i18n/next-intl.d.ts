import type { Locale } from "./locales"

// The English catalogue is the type of all: a key that it lacks does not compile.
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale
    Messages: {
      site: typeof import("../messages/en/site.json")
      ui: typeof import("../messages/en/ui.json")
      charts: typeof import("../messages/en/charts.json")
      figure: typeof import("../messages/en/figure.json")
      overview: typeof import("../messages/en/overview.json")
      country: typeof import("../messages/en/country.json")
      compare: typeof import("../messages/en/compare.json")
      visit: typeof import("../messages/en/visit.json")
      trade: typeof import("../messages/en/trade.json")
      product: typeof import("../messages/en/product.json")
      claim: typeof import("../messages/en/claim.json")
      leader: typeof import("../messages/en/leader.json")
      event: typeof import("../messages/en/event.json")
      statement: typeof import("../messages/en/statement.json")
      organisation: typeof import("../messages/en/organisation.json")
      source: typeof import("../messages/en/source.json")
      release: typeof import("../messages/en/release.json")
      account: typeof import("../messages/en/account.json")
      explorer: typeof import("../messages/en/explorer.json")
      view: typeof import("../messages/en/view.json")
      search: typeof import("../messages/en/search.json")
      edit: typeof import("../messages/en/edit.json")
      design: typeof import("../messages/en/design.json")
    }
  }
}

import { expect, sees, test } from "./journey.ts"
import { axe, colours, faults, standard, tooWide } from "./page-checks.ts"
import type { Role } from "./sign-in-state.ts"

interface Place {
  path: string
  as?: Role
  provokes?: readonly string[]
}

const places: readonly Place[] = [
  { path: "/sign-in" },
  { path: "/", as: "viewer" },
  { path: "/countries", as: "viewer" },
  { path: "/countries/KAZ", as: "viewer" },
  { path: "/countries/TUV", as: "viewer" },
  { path: "/countries/KAZ/indicators?code=NY.GDP.MKTP.KD.ZG", as: "viewer" },
  { path: "/compare", as: "viewer" },
  { path: "/compare?countries=KAZ,UZB,CHN,FRA,DEU&indicator=NY.GDP.PCAP.CD", as: "viewer" },
  { path: "/leaders", as: "viewer" },
  { path: "/leaders/xi-jinping", as: "viewer" },
  { path: "/events", as: "viewer" },
  { path: "/events/sco-summit-2024", as: "viewer" },
  { path: "/statements", as: "viewer" },
  {
    path: "/statements/2024-07-04-astana-declaration-of-the-sco-council-of-heads-of-state",
    as: "viewer",
  },
  { path: "/organisations/SCO", as: "viewer" },
  { path: "/sources", as: "viewer" },
  { path: "/sources/KHORGOS", as: "viewer" },
  { path: "/releases", as: "viewer" },
  { path: "/visits?until=2024-07-06", as: "viewer" },
  { path: "/visits?received=KAZ&who=CHN&host=KAZ", as: "viewer" },
  { path: "/visits/chn-xi-2024-2-kaz-2024-07-02", as: "viewer" },
  { path: "/trade", as: "viewer" },
  { path: "/trade?with=CHN,RUS,TUR&mode=index", as: "viewer" },
  { path: "/trade/mirror?of=KAZ&with=CHN&flow=turnover", as: "viewer" },
  { path: "/trade/products", as: "viewer" },
  { path: "/trade/products?of=KGZ&with=RUS", as: "viewer" },
  { path: "/embed/trade-products?theme=auto", as: "viewer" },
  { path: "/embed/trade?theme=auto", as: "viewer" },
  { path: "/embed/trade" },
  { path: "/claims", as: "viewer" },
  { path: "/claims?open=china-2023-90bn-double-russia", as: "viewer" },
  { path: "/claims/visit-ranking-us-france", as: "viewer" },
  { path: "/claims/kaz-half-of-investment?asOf=TODAY&lang=ru", as: "viewer" },
  { path: "/?lang=zh", as: "viewer" },
  { path: "/search?q=kazakhstan", as: "viewer" },
  { path: "/search", as: "viewer" },
  { path: "/views", as: "admin" },
  { path: "/countries?release=2026.11.23", as: "viewer" },
  { path: "/design", as: "viewer" },
  { path: "/people", as: "admin" },
  { path: "/people", as: "viewer" },
  { path: "/edit", as: "editor" },
  { path: "/edit", as: "viewer" },
  { path: "/edit/visit/new", as: "editor" },
  { path: "/edit/visit/chn-xi-2024-2-kaz-2024-07-02", as: "editor" },
  { path: "/edit/event/new", as: "editor" },
  { path: "/edit/event/sco-summit-2024", as: "editor" },
  { path: "/edit/statement/new", as: "editor" },
  { path: "/signed-in" },
  { path: "/account", as: "admin" },
  { path: "/countries/XXX", as: "viewer", provokes: ["404 /countries/XXX"] },
]
const widths = [360, 768, 1440]

test.concurrent.for(places)(
  "$path as $as fits at every width, keeps to WCAG 2.2 AA and the console is quiet",
  { timeout: 120_000 },
  async ({ path, as, provokes }, { open }) => {
    const { page } = await open({
      viewport: { width: 360, height: 900 },
      colorScheme: "light",
      ...(as ? { as } : {}),
      ...(provokes ? { provokes } : {}),
    })
    await page.goto(path)
    await sees(page.getByRole("heading", { level: 1 }))
    await page.waitForLoadState("networkidle")
    const found = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const wide = await tooWide(page)
      // Between the narrowest and the widest, nothing comes or goes that axe would see.
      const broken = width === 768 ? [] : await faults(axe(page).withTags(standard))
      for (const fault of [...wide, ...broken]) found.push(`${width} px: ${fault}`)
    }
    // The theme changes colours and nothing else.
    await page.emulateMedia({ colorScheme: "dark" })
    const dark = await faults(axe(page).withRules(colours))
    for (const fault of dark) found.push(`dark: ${fault}`)
    expect(found).toEqual([])
  },
)

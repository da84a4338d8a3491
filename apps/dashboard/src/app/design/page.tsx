import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { LanguageSwitch } from "@/ui/LanguageSwitch"
import { PageHeader } from "@/ui/PageHeader"
import { Part } from "@/ui/Part"
import { Section } from "@/ui/Section"
import { SiteFooter } from "@/ui/SiteFooter"
import { SiteHeader } from "@/ui/SiteHeader"
import { ThemeToggle } from "@/ui/ThemeToggle"
import { Claimed, type NameOf, Pairs, Panels, Region, Times, Turnover } from "./Charts"
import { CountryColours, Surfaces } from "./Colours"
import { Choices, Fields, Marks, States } from "./Pieces"
import { Ranking } from "./Ranking"
import { Records } from "./Records"
import { iso2, stops, until } from "./samples"
import { Spaces, TypeScale } from "./TypeScale"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("design")
  return { title: t("title"), robots: { index: false } }
}

/** The samples come without the data's own names: CLDR names them in English, too. */
async function getNameOf(): Promise<NameOf> {
  const names = new Intl.DisplayNames(await getLocale(), { type: "region" })
  return (iso3) => names.of(iso2[iso3] ?? "ZZ") ?? iso3
}

const parts = ["type", "space", "surface", "colour", "charts", "pieces"] as const

export default async function DesignPage() {
  const [t, site, nameOf, { day, number }] = await Promise.all([
    getTranslations("design"),
    getTranslations("site.nav"),
    getNameOf(),
    getFormats(),
  ])
  const nav = [
    { href: "/design", label: t("kicker") },
    { href: "/", label: site("overview") },
  ]
  const names = {
    chn: nameOf("CHN"),
    rus: nameOf("RUS"),
    kaz: nameOf("KAZ"),
    kgz: nameOf("KGZ"),
    tjk: nameOf("TJK"),
    tkm: nameOf("TKM"),
    uzb: nameOf("UZB"),
    tur: nameOf("TUR"),
    eu: nameOf("EUU"),
    other: t("colour.other"),
    night: t("colour.lent", { number: 1 }),
    umber: t("colour.lent", { number: 2 }),
    slate: t("colour.lent", { number: 3 }),
    sand: t("colour.lent", { number: 4 }),
  }
  return (
    <>
      <SiteHeader nav={nav} />
      <main id="main" className="page">
        <PageHeader kicker={t("kicker")} title={t("title")} lead={t("lead")} />
        <nav aria-label={t("contents")} className="mb-10 flex flex-wrap gap-x-6 text-small">
          {parts.map((part) => (
            <a key={part} href={`#${part}`} className="link py-1">
              {t(`${part}.heading`)}
            </a>
          ))}
        </nav>
        <Section id="type" heading={t("type.heading")} subtitle={t("type.subtitle")}>
          <TypeScale />
        </Section>
        <Section id="space" heading={t("space.heading")} subtitle={t("space.subtitle")}>
          <Spaces />
        </Section>
        <Section id="surface" heading={t("surface.heading")} subtitle={t("surface.subtitle")}>
          <Surfaces />
        </Section>
        <Section id="colour" heading={t("colour.heading")} subtitle={t("colour.subtitle")}>
          <CountryColours names={names} />
        </Section>
        <Section id="charts" heading={t("charts.heading")}>
          <Part of={Turnover} with={{ nameOf }} />
        </Section>
        <Section
          id="ranking"
          heading={t("charts.ranking")}
          subtitle={t("charts.rankingSubtitle", { day: day(until), count: number(stops.length) })}
        >
          <Ranking nameOf={nameOf} />
        </Section>
        <Section heading={t("charts.panels")} subtitle={t("charts.panelsSubtitle")}>
          <Panels nameOf={nameOf} />
        </Section>
        <Section heading={t("charts.timeline")}>
          <Times nameOf={nameOf} />
        </Section>
        <Section heading={t("charts.claim")} subtitle={t("charts.claimSubtitle")}>
          <Claimed />
        </Section>
        <Section heading={t("charts.pairs")} subtitle={t("charts.pairsSubtitle")}>
          <Pairs nameOf={nameOf} />
        </Section>
        <Section heading={t("charts.region")}>
          <Region />
        </Section>
        <Section id="pieces" heading={t("pieces.heading")}>
          <Fields />
        </Section>
        <Section heading={t("pieces.marks")}>
          <Marks />
        </Section>
        <Section heading={t("pieces.choices")}>
          <Choices nameOf={nameOf} />
        </Section>
        <Section heading={t("records.heading")}>
          <Records nameOf={nameOf} />
        </Section>
        <Section heading={t("pieces.states")}>
          <States />
        </Section>
      </main>
      <SiteFooter links={nav}>
        <ThemeToggle />
        <LanguageSwitch />
      </SiteFooter>
    </>
  )
}

import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { ClientWords } from "@/i18n/ClientWords"
import { ask } from "@/lib/api"
import { Explorer } from "./Explorer"
import { examples, findExample, textOf } from "./examples"

const PinnedReleaseQuery = graphql(`
  query PinnedRelease {
    release { version }
  }
`)

/** The explorer, with the query it opens readable before its editor is there. */
export async function ExplorerPage({ slug }: { slug?: string }) {
  const t = await getTranslations("explorer")
  const release = (await ask(PinnedReleaseQuery, {})).release?.version ?? ""
  const shown = (slug && findExample(slug)) || examples[0]
  const preview = {
    ...textOf(shown, release),
    examples: examples.map((example) => ({
      href: `/explorer?example=${example.slug}`,
      title: t(`examples.${example.slug}.title`),
      note: t(`examples.${example.slug}.note`),
    })),
  }
  return (
    <>
      <header className="flex flex-wrap items-baseline gap-x-6 pt-5 pb-3">
        <h1 className="font-semibold font-serif text-heading">{t("title")}</h1>
        <p className="text-muted text-small">{t("lead")}</p>
      </header>
      <ClientWords of={["explorer"]}>
        <Explorer release={release} preview={preview} {...(slug ? { slug } : {})} />
      </ClientWords>
    </>
  )
}

import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Fragment, type ReactNode } from "react"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { SourceRows } from "./SourceRows"

const PageQuery = graphql(`
  query SourcePage($key: String!) {
    source(key: $key) { key title kind basis licence retrievedOn url }
  }
`)

/** One source: what it is, under which licence, and every row that rests on it. */
export async function SourcePage({ sourceKey }: { sourceKey: string }) {
  const { source } = await query(PageQuery, { key: sourceKey })
  if (!source) notFound()
  const t = await getTranslations("source")
  const formats = await getFormats()
  const facts: [string, ReactNode][] = [
    [
      t("page.address"),
      source.url ? (
        <a key="url" href={source.url} className="link break-all" rel="noreferrer">
          {source.url}
        </a>
      ) : (
        t("page.noAddress")
      ),
    ],
    [t("page.licence"), source.licence ?? t("page.noLicence")],
    [t("page.kind"), t("kind", { kind: source.kind })],
    ...(source.basis
      ? [[t("page.basis"), t("basis", { basis: source.basis })] as [string, ReactNode]]
      : []),
    [t("page.key"), source.key],
  ]
  return (
    <>
      <header className="pt-10 pb-8 md:pt-14 md:pb-10">
        <p className="mb-2 text-muted text-small">
          <Link href="/sources" className="link">
            {t("title")}
          </Link>{" "}
          · {t("page.retrieved", { day: formats.day(source.retrievedOn) })}
        </p>
        <h1 className="max-w-[44ch] font-semibold font-serif text-heading md:text-[2.125rem] md:leading-tight">
          {source.title}
        </h1>
        <dl className="mt-6 grid max-w-prose gap-x-6 gap-y-1.5 text-small sm:grid-cols-[auto_1fr]">
          {facts.map(([name, value]) => (
            <Fragment key={name}>
              <dt className="text-muted">{name}</dt>
              <dd className="min-w-0">{value}</dd>
            </Fragment>
          ))}
        </dl>
      </header>
      <SourceRows sourceKey={source.key} />
    </>
  )
}

import type { Field } from "./field.ts"
import { capital, type Noun, wordsOf } from "./noun.ts"
import type { SharedLine } from "./shared-line.ts"

const selected = ({ name, type }: Field) =>
  type === "country" || type === "countries" ? `${name} { iso3 iso2 name }` : name

function shown({ name, type, optional }: Field): string {
  const missing = (value: string) => (optional ? `row.${name} === null ? "–" : ${value}` : value)
  if (type === "countries") return `row.${name}.map(nameOf).join(", ")`
  if (type === "country")
    return optional ? `row.${name} && nameOf(row.${name})` : `nameOf(row.${name})`
  if (type === "day") return missing(`formats.day(row.${name})`)
  if (type === "int" || type === "decimal") return missing(`formats.number(Number(row.${name}))`)
  if (type === "bool") return missing(`t(row.${name} ? "yes" : "no")`)
  if (type === "enum") return missing(`t(\`${name}Name.\${row.${name}}\`)`)
  if (type !== "url") return optional ? `row.${name} ?? "–"` : `row.${name}`
  const link = `<a href={row.${name}} className="link break-all" rel="noreferrer">{row.${name}}</a>`
  return optional ? `row.${name} ? ${link} : "–"` : link
}

function column(field: Field, index: number): string {
  const isNumeric = field.type === "int" || field.type === "decimal"
  const kind = `${isNumeric ? "numeric: true, " : ""}${index === 0 ? "rowHeader: true, " : ""}`
  return `{ key: "${field.name}", header: t("columns.${field.name}"), ${kind}cell: (row) => ${shown(field)} },`
}

/** The noun's list as a table, with its GraphQL document. */
export function listFile(noun: Noun, fields: readonly Field[]): string {
  const { type, many, file, path } = noun
  const has = (...types: Field["type"][]) => fields.some((field) => types.includes(field.type))
  const countries = has("country", "countries")
  const formats = has("day", "int", "decimal")
  return `import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { SearchParams } from "@/figure/figure"
${countries ? `import { getCountryNames } from "@/i18n/country-names"\n` : ""}${formats ? `import { getFormats } from "@/i18n/server-formats"\n` : ""}import { query } from "@/lib/api"
import { hrefOf } from "@/lib/kept"
import { one } from "@/lib/pages"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { SourceNote } from "@/ui/SourceNote"
import { EmptyState } from "@/ui/states"

const ListQuery = graphql(\`
  query ${type}List($after: String) {
    ${many}(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        slug ${fields.map(selected).join(" ")} verification
        source { key title url }
      }
    }
  }
\`)

type Row = ResultOf<typeof ListQuery>["${many}"]["nodes"][number]

async function ${type}Table({ rows }: { rows: readonly Row[] }) {
  const t = await getTranslations("${file}")
  ${countries ? "const nameOf = await getCountryNames()" : ""}
  ${formats ? "const formats = await getFormats()" : ""}
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      heightClass=""
      rows={rows}
      rowKey={(row) => row.slug}
      empty={<EmptyState title={t("none")} />}
      columns={[
        ${fields.map(column).join("\n")}
        {
          key: "source",
          header: t("columns.source"),
          cell: (row) => <SourceNote source={row.source} verification={row.verification} />,
        },
      ]}
    />
  )
}

/** Every row of the list, a page at a time. */
export async function ${type}List({ search }: { search: SearchParams }) {
  const { ${many} } = await query(ListQuery, { after: one(search.after) || null })
  const t = await getTranslations("${file}")
  const { hasNextPage, endCursor } = ${many}.pageInfo
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      <div className="pb-12">
        <${type}Table rows={${many}.nodes} />
        {hasNextPage && (
          <p className="mt-4 text-small">
            <Link href={hrefOf("/${path}", { after: endCursor })} className="link">
              {t("next")}
            </Link>
          </p>
        )}
      </div>
    </>
  )
}
`
}

export function pageFile({ type, file, path }: Noun): string {
  return `import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ${type}List } from "@/features/${file}/${type}List"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("${file}"))("title") }
}

export default async function ${type}ListPage({ searchParams }: PageProps<"/${path}">) {
  return <${type}List search={await searchParams} />
}
`
}

export const locales = ["en", "ru", "zh"] as const

const shared = {
  en: {
    source: "Source",
    next: "Next page",
    none: "Nothing is recorded yet",
    yes: "yes",
    no: "no",
  },
  ru: {
    source: "Источник",
    next: "Следующая страница",
    none: "Пока ничего не внесено",
    yes: "да",
    no: "нет",
  },
  zh: { source: "来源", next: "下一页", none: "尚无记录", yes: "是", no: "否" },
}

/** The page's words. The noun and its fields are in English until somebody translates them. */
export function wordsFile(
  noun: Noun,
  fields: readonly Field[],
  locale: (typeof locales)[number],
): string {
  const { source, next, none, yes, no } = shared[locale]
  const names = fields.map(({ name }) => [name, capital(wordsOf(name))])
  const enums = fields
    .filter(({ type }) => type === "enum")
    .map(({ name, values }) => [
      `${name}Name`,
      Object.fromEntries(values.map((value) => [value.toUpperCase(), value.replaceAll("_", " ")])),
    ])
  const words = {
    title: capital(noun.manyWords),
    intro: `${capital(noun.manyWords)}, each with its source.`,
    none,
    next,
    columns: { ...Object.fromEntries(names), source },
    ...Object.fromEntries(enums),
    ...(fields.some(({ type }) => type === "bool") ? { yes, no } : {}),
  }
  return `${JSON.stringify(words, null, 2)}\n`
}

export function wordLines({ file }: Noun): SharedLine[] {
  const i18n = "apps/dashboard/src/i18n"
  const name = JSON.stringify(file)
  const key = file.includes("-") ? name : file
  return [
    { path: `${i18n}/namespaces.ts`, text: `  ${name},`, after: /^ {2}"[a-z-]+",$/ },
    {
      path: `${i18n}/next-intl.d.ts`,
      text: `      ${key}: typeof import("../messages/en/${file}.json")`,
      after: /typeof import\("\.\.\/messages\/en\//,
    },
  ]
}

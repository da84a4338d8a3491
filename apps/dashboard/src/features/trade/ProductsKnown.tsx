import { getTranslations } from "next-intl/server"
import { inSentence } from "@/i18n/in-sentence"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { EmptyState } from "@/ui/states"
import { getPartyNames } from "./party-name"
import { type Coverage, flowOf } from "./product-answer"
import type { ProductView } from "./product-figure"
import { productHref } from "./product-params"
import { levelWords, listWords, sidesInSentence } from "./product-words"
import type { Kept } from "./trade-params"

const most = 12

function spanOf({ years }: Coverage): string {
  const [first, last] = [years[0], years.at(-1)]
  return first === last ? String(first) : `${first}–${last}`
}

interface KnownProps {
  view: ProductView
  kept: Kept
}

/** What the data have of the first side: of the pair first, then what is known for most years. */
async function Known({ view: { params, answer, of }, kept }: KnownProps) {
  const [t, nameOf] = await Promise.all([getTranslations("product"), getPartyNames()])
  const ofPair = ({ reporter, partner }: Coverage) =>
    [reporter.iso3, partner.iso3].includes(params.with) ? 0 : 1
  const rows = answer.coverage
    .filter(({ level }) => level !== "total")
    .toSorted(
      (a, b) => ofPair(a) - ofPair(b) || b.years.length - a.years.length || b.products - a.products,
    )
    .slice(0, most)
  if (rows.length === 0) return <p>{t("empty.nothing", { name: inSentence(of) })}</p>
  return (
    <DataTable
      caption={t("empty.known", { name: inSentence(of) })}
      rows={rows}
      rowKey={(_row, at) => String(at)}
      columns={[
        {
          key: "trade",
          header: t("empty.trade"),
          rowHeader: true,
          cell: (row) => {
            const sides = sidesInSentence({ of: nameOf(row.reporter), with: nameOf(row.partner) })
            const asked = {
              of: row.reporter.iso3,
              with: row.partner.iso3,
              flow: flowOf(row),
              list: row.classification.code,
              level: row.level,
              source: row.source.key,
            }
            return (
              <Link href={productHref(asked, kept)} className="link">
                {t(`name.${asked.flow}`, sides)}
              </Link>
            )
          },
        },
        {
          key: "list",
          header: t("column.list"),
          cell: (row) => `${listWords(t, row.classification)}, ${levelWords(t, row.level)}`,
        },
        {
          key: "years",
          header: t("empty.years"),
          cell: (row) => <span className="whitespace-nowrap">{spanOf(row)}</span>,
        },
      ]}
    />
  )
}

/** Why there is nothing to draw, what there is instead, and how to bring more. */
export async function ProductsKnown({ view, kept }: KnownProps) {
  const t = await getTranslations("product")
  return (
    <>
      <EmptyState title={t("empty.title")}>
        <p>{t("empty.text", { what: view.figure.subtitle })}</p>
        <p className="mt-3">{t("empty.import")}</p>
        <p className="mt-1">
          <code>npm run khorgos -- import {"<file>"} --source KEY</code>
        </p>
      </EmptyState>
      <div className="mt-8">
        <Known view={view} kept={kept} />
      </div>
    </>
  )
}

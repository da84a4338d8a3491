import { getTranslations } from "next-intl/server"
import { keptParams } from "@/lib/kept"
import { Button } from "@/ui/Button"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { EmptyState } from "@/ui/states"
import { canSearch, find, type Kind, kinds } from "./find"
import type { ResultGroup } from "./result"

export interface SearchParams {
  q?: string | string[] | undefined
  kind?: string | string[] | undefined
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

function hrefOf(text: string, kind?: string): string {
  const params = new URLSearchParams({ q: text })
  if (kind) params.set("kind", kind.toLowerCase())
  return `/search?${params}`
}

interface GroupProps {
  group: ResultGroup
  more: string | null
  moreWords: string
}

function Group({ group, more, moreWords }: GroupProps) {
  return (
    <section aria-labelledby={`kind-${group.id}`} className="border-rule border-t py-6">
      <div className="grid gap-x-10 gap-y-2 md:grid-cols-[12rem_minmax(0,1fr)]">
        <h2 id={`kind-${group.id}`} className="text-muted text-small md:pt-2">
          {group.label}
        </h2>
        <div className="min-w-0">
          <ul>
            {group.results.map(({ id, label, note, href }) => (
              <li key={id} className="py-1.5">
                <Link href={href} className="link font-medium">
                  {label}
                </Link>
                {note && <span className="block text-muted text-small">{note}</span>}
              </li>
            ))}
          </ul>
          {more && (
            <p className="pt-2 text-small">
              <Link href={more} className="link">
                {moreWords}
              </Link>
            </p>
          )}
        </div>
      </div>
    </section>
  )
}

async function Results({ text, kind }: { text: string; kind: Kind | null }) {
  const t = await getTranslations("search")
  const groups = await find({ text, first: 100, perKind: kind ? 100 : 8, kind })
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  if (total === 0) return <EmptyState title={t("nothing", { text })}>{t("nothingHint")}</EmptyState>
  return (
    <>
      <p role="status" className="pb-4 text-muted text-small">
        {t("found", { count: total, text })}
        {kind && (
          <>
            {" · "}
            <Link href={hrefOf(text)} className="link">
              {t("all")}
            </Link>
          </>
        )}
      </p>
      {groups.map((group) => (
        <Group
          key={group.id}
          group={group}
          more={!kind && group.results.length < group.total ? hrefOf(text, group.id) : null}
          moreWords={t("more", { count: group.total, kind: group.label })}
        />
      ))}
    </>
  )
}

/** A search as a page of its own, which needs no scripts. */
export async function SearchPage({ search }: { search: SearchParams }) {
  const t = await getTranslations("search")
  const text = (one(search.q) ?? "").trim().slice(0, 100)
  const kept = await keptParams()
  const kind = kinds.find((each) => each.toLowerCase() === one(search.kind)) ?? null
  const example = (words: string) => (chunks: React.ReactNode) => (
    <Link href={hrefOf(words)} className="link">
      {chunks}
    </Link>
  )
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <search>
        <form method="get" action="/search" className="flex max-w-prose items-end gap-3 pb-8">
          <label className="block min-w-0 grow">
            <span className="sr-only">{t("label")}</span>
            <input
              type="search"
              name="q"
              defaultValue={text}
              maxLength={100}
              placeholder={t("placeholder")}
              className="block min-h-10 w-full rounded-xs border border-rule-strong bg-transparent px-3 text-body placeholder:text-muted"
            />
          </label>
          {kind && <input type="hidden" name="kind" value={kind.toLowerCase()} />}
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit">{t("find")}</Button>
        </form>
      </search>
      <div className="pb-12">
        {canSearch(text) ? (
          <Results text={text} kind={kind} />
        ) : (
          <EmptyState title={t("start")}>
            {t.rich("examples", {
              kaz: example("Kazakhstan"),
              xi: example("Xi Jinping"),
              sco: example("SCO"),
              day: example("summit 2024"),
            })}
          </EmptyState>
        )}
      </div>
    </>
  )
}

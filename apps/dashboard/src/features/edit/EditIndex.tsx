import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { ButtonLink } from "@/ui/Button"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { EditorsOnly } from "./EditorsOnly"
import { FindRow } from "./FindRow"

const LatestQuery = graphql(`
  query LatestEdits {
    changes(first: 12, where: { entity: { in: ["visit", "event", "statement", "indicator"] } }) {
      nodes { id entity rowKey action reason changedAt author { name } }
    }
  }
`)

const nouns = ["visit", "event", "statement", "indicator"] as const

/** Where editing begins: what can be recorded, a row to correct, and what was changed last. */
export function EditIndex() {
  return <EditorsOnly>{() => <Index />}</EditorsOnly>
}

async function Index() {
  const t = await getTranslations("edit")
  const { changes } = await query(LatestQuery, {})
  return (
    <>
      <PageHeader kicker={t("kicker")} title={t("index.title")} lead={t("index.lead")} />
      <Section heading={t("index.record")}>
        <div className="flex flex-wrap gap-3">
          {nouns.map((noun) => (
            <ButtonLink key={noun} href={`/edit/${noun}/new`}>
              {t(`${noun}.newTitle`)}
            </ButtonLink>
          ))}
        </div>
      </Section>
      <Section heading={t("index.correct")} subtitle={t("index.correctSubtitle")}>
        <FindRow />
      </Section>
      <Section heading={t("index.latest")}>
        {changes.nodes.length === 0 ? (
          <EmptyState title={t("index.noChanges")}>{t("index.noChangesNext")}</EmptyState>
        ) : (
          <ol className="max-w-prose">
            {changes.nodes.map((change) => (
              <Change key={change.id} {...change} />
            ))}
          </ol>
        )}
      </Section>
    </>
  )
}

interface ChangeProps {
  entity: string
  rowKey: string
  action: "RECORD" | "CORRECT" | "RETRACT"
  reason: string
  changedAt: string
  author: { name: string }
}

async function Change({ entity, rowKey, action, reason, changedAt, author }: ChangeProps) {
  const t = await getTranslations("edit.history")
  const { moment } = await getFormats()
  return (
    <li className="border-rule border-b py-3 text-small">
      <p className="break-words font-medium">
        {action === "RETRACT" ? (
          rowKey
        ) : (
          <Link href={`/edit/${entity}/${encodeURIComponent(rowKey)}`} className="link">
            {rowKey}
          </Link>
        )}
      </p>
      <p>{reason}</p>
      <p className="text-muted text-note">
        {t(action, { name: author.name })} · {moment(changedAt)} UTC
      </p>
    </li>
  )
}

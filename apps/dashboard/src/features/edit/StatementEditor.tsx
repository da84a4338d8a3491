import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { PageHeader } from "@/ui/PageHeader"
import { countryChoices, topicChoices } from "./choices"
import { Editor } from "./Editor"
import { EditorsOnly } from "./EditorsOnly"
import { namesOf } from "./options"
import { StatementForm } from "./StatementForm"
import { StatementToEdit } from "./statement-documents"
import { statementStanding } from "./statement-edits"

/** The page that records a statement. */
export function NewStatement() {
  return <EditorsOnly>{() => <NewStatementForm />}</EditorsOnly>
}

async function NewStatementForm() {
  const t = await getTranslations("edit.statement")
  const [{ parties }, topics] = await Promise.all([countryChoices(), topicChoices()])
  return (
    <>
      <PageHeader kicker={t("kicker")} title={t("newTitle")} lead={t("newLead")} />
      <StatementForm row={null} parties={parties} topics={topics} />
    </>
  )
}

/** The page that corrects or retracts a statement. */
export function StatementEditor({ slug }: { slug: string }) {
  return <EditorsOnly>{() => <StatementEditorForm slug={slug} />}</EditorsOnly>
}

async function StatementEditorForm({ slug }: { slug: string }) {
  const [{ statement }, { parties }, topics] = await Promise.all([
    query(StatementToEdit, { slug }),
    countryChoices(),
    topicChoices(),
  ])
  if (!statement) notFound()
  const { day } = await getFormats()
  const row = statementStanding(statement)
  return (
    <Editor
      noun="statement"
      slug={slug}
      revision={row.revision}
      title={statement.title}
      lead={day(statement.date)}
      names={namesOf(parties, topics)}
    >
      <StatementForm row={row} parties={parties} topics={topics} />
    </Editor>
  )
}

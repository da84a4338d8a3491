import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import type { RetractProps } from "./Retract"
import { RetractableRow } from "./RetractableRow"
import { RowHistory } from "./RowHistory"
import type { Names } from "./value-words"

interface EditorProps extends Omit<RetractProps, "onDone"> {
  title: string
  lead: string
  names: Names
  /** The form. */
  children: ReactNode
}

/** The page of a row that is there: its form, what editors did to it, and the way to retract it. */
export function Editor({ noun, slug, revision, title, lead, names, children }: EditorProps) {
  const t = useTranslations("edit")
  return (
    <>
      <PageHeader kicker={t(`${noun}.kicker`)} title={title} lead={lead} />
      <RetractableRow
        noun={noun}
        slug={slug}
        revision={revision}
        form={children}
        history={
          <Section id="history" heading={t("history.heading")}>
            <RowHistory entity={noun} rowKey={slug} names={names} />
          </Section>
        }
      />
    </>
  )
}

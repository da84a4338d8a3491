import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PageHeader } from "@/ui/PageHeader"
import { Section } from "@/ui/Section"
import { Retract, type RetractProps } from "./Retract"
import { RowHistory } from "./RowHistory"
import type { Names } from "./value-words"

interface EditorProps extends RetractProps {
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
      {children}
      <div className="mt-16">
        <Section id="history" heading={t("history.heading")}>
          <RowHistory entity={noun} rowKey={slug} names={names} />
        </Section>
        <Section id="retract" heading={t("retract.heading")} subtitle={t(`retract.${noun}.means`)}>
          <Retract noun={noun} slug={slug} revision={revision} />
        </Section>
      </div>
    </>
  )
}

import { useTranslations } from "next-intl"
import { today } from "@/lib/today"
import { CopiedText } from "./CopiedText"
import { cite } from "./citation"
import type { ActionProps } from "./FigureActions"
import { Menu } from "./Menu"

export function CiteMenu({ figure, origin, group, words }: ActionProps) {
  const t = useTranslations("figure")
  const { apa, bibtex } = cite(figure, origin, today())
  return (
    <Menu label={t("cite.label")} group={group}>
      <CopiedText name="APA" text={apa} what={t("cite.what", { style: "APA" })} words={words} />
      <CopiedText
        name="BibTeX"
        text={bibtex}
        what={t("cite.what", { style: "BibTeX" })}
        words={words}
        code
      />
    </Menu>
  )
}

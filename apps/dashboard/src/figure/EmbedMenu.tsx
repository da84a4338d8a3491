import { useLocale, useTranslations } from "next-intl"
import { CopiedText } from "./CopiedText"
import { embedAddress, embedSnippet } from "./embed-snippet"
import type { ActionProps } from "./FigureActions"
import { Menu } from "./Menu"

export function EmbedMenu({ figure, release, origin, group, words }: ActionProps) {
  const t = useTranslations("figure")
  const language = useLocale()
  return (
    <Menu label={t("embed.label")} group={group}>
      <CopiedText
        name="HTML"
        text={embedSnippet(figure, { origin, release, language })}
        what={t("embed.what")}
        words={words}
        code
      />
      <p className="mt-2">{t("embed.lead")}</p>
      <p className="mt-1 text-muted text-note">
        {t("embed.access")}{" "}
        <a
          href={embedAddress(figure, { origin: "", release, language })}
          className="link whitespace-nowrap"
        >
          {t("embed.preview")}
        </a>
      </p>
    </Menu>
  )
}

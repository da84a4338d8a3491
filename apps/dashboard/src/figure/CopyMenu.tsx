import { useTranslations } from "next-intl"
import { explorerLink } from "@/lib/explorer-link"
import { Copy } from "./Copy"
import { tokenVariable, urlVariable } from "./code/asked"
import { atReleaseOf } from "./code/code"
import type { ActionProps } from "./FigureActions"
import { type CodeFormat, formOf, withParams } from "./forms"
import { Menu } from "./Menu"
import { linkedQuery } from "./metadata"

const languages: Record<CodeFormat, string> = {
  py: "Python",
  R: "R",
  js: "JavaScript",
  sh: "curl",
  graphql: "GraphQL",
}
const order: readonly CodeFormat[] = ["py", "R", "js", "sh", "graphql"]

export function CopyMenu({ figure, release, group, words }: ActionProps) {
  const t = useTranslations("figure")
  return (
    <Menu label={t("copy.label")} group={group}>
      <p>{t("copy.lead")}</p>
      <ul className="mt-2 grid">
        {order.map((format) => {
          const address = withParams(formOf(figure, format), { release })
          const language = languages[format]
          return (
            <li
              key={format}
              className="flex items-baseline justify-between border-rule border-b last:border-b-0"
            >
              <a href={address} className="link py-1">
                {language}
              </a>
              <Copy source={{ at: address }} what={t("copy.code", { language })} words={words} />
            </li>
          )
        })}
      </ul>
      <p className="mt-2 text-muted text-note">
        {t.rich("copy.environment", {
          url: () => <code>{urlVariable}</code>,
          token: () => <code>{tokenVariable}</code>,
        })}{" "}
        <a
          href={explorerLink(linkedQuery(atReleaseOf(figure.question, release)))}
          className="link whitespace-nowrap"
        >
          {t("copy.explorer")}
        </a>
      </p>
    </Menu>
  )
}

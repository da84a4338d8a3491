import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { CopiedText } from "./CopiedText"
import { frozenAddress } from "./citation"
import type { ActionProps } from "./FigureActions"
import { pageOf, withParams } from "./forms"
import { Menu } from "./Menu"
import { SaveLink } from "./SaveLink"

interface LinkMenuProps extends ActionProps {
  links?: ReactNode
}

export function LinkMenu({ figure, release, origin, group, words, links }: LinkMenuProps) {
  const t = useTranslations("figure")
  const version = figure.release?.version
  const frozen = version ? t("link.frozen", { version }) : null
  return (
    <Menu label={t("link.label")} group={group}>
      {!release && (
        <CopiedText
          name={t("link.view")}
          hint={t("link.viewHint")}
          text={origin + withParams(pageOf(figure), { release })}
          what={t("link.what", { name: t("link.view") })}
          words={words}
        />
      )}
      {frozen && (
        <CopiedText
          name={frozen}
          hint={t("link.frozenHint")}
          text={frozenAddress(figure, origin)}
          what={t("link.what", { name: frozen })}
          words={words}
        />
      )}
      {version && (
        <SaveLink
          page={{ path: pageOf(figure), title: figure.title, release: version }}
          words={t("link.save")}
        />
      )}
      {links && <div className="mt-3 border-rule border-t pt-3">{links}</div>}
    </Menu>
  )
}

import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { publicUrl } from "@/lib/env"
import { CiteMenu } from "./CiteMenu"
import type { CopyWords } from "./Copy"
import { CopyMenu } from "./CopyMenu"
import { DownloadMenu } from "./DownloadMenu"
import { EmbedMenu } from "./EmbedMenu"
import type { Figure } from "./figure"
import { LinkMenu } from "./LinkMenu"

export interface ActionProps {
  figure: Figure
  /** The release that the page's address names; null where it shows the newest. */
  release: string | null
  origin: string
  /** Of the menus of one figure one is open at a time. */
  group: string
  words: CopyWords
}

interface FigureActionsProps {
  figure: Figure
  release: string | null
  links?: ReactNode
}

/** What can be taken along, in words. */
export async function FigureActions({ figure, release, links }: FigureActionsProps) {
  const t = await getTranslations("figure")
  const props: ActionProps = {
    figure,
    release,
    origin: publicUrl(),
    group: figure.address,
    words: { button: t("copy.button"), copied: t("copy.copied"), refused: t("copy.refused") },
  }
  return (
    <>
      <DownloadMenu {...props} />
      <CopyMenu {...props} />
      <CiteMenu {...props} />
      <LinkMenu {...props} links={links} />
      <EmbedMenu {...props} />
    </>
  )
}

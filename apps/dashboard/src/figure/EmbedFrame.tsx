import { getTranslations } from "next-intl/server"
import { readAddress } from "@/lib/address"
import { publicUrl } from "@/lib/env"
import { ChartFrame } from "@/ui/ChartFrame"
import { FigureChart } from "./FigureChart"
import { FigureSource } from "./FigureSource"
import { FigureTable } from "./FigureTable"
import type { Figure } from "./figure"
import { pageOf, withParams } from "./forms"

/** A figure in a frame of another page: all that it says by itself, and the way to its page. */
export async function EmbedFrame({ figure }: { figure: Figure }) {
  const t = await getTranslations("figure")
  const release = (await readAddress()).searchParams.get("release")
  const address = publicUrl() + withParams(pageOf(figure), { release })
  return (
    <ChartFrame
      level="h1"
      title={figure.title}
      subtitle={figure.subtitle}
      chart={figure.drawing && <FigureChart figure={figure} />}
      table={<FigureTable figure={figure} />}
      source={<FigureSource figure={figure} address={address} />}
      actions={
        <a href={address} target="_blank" rel="noopener" className="link py-1">
          {t("embed.open")}
        </a>
      }
    />
  )
}

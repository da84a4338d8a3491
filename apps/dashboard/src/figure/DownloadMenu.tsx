import { useTranslations } from "next-intl"
import type { ActionProps } from "./FigureActions"
import { formOf, pictureFormats, tableFormats, withParams } from "./forms"
import { Menu } from "./Menu"

const names = {
  png: "PNG",
  svg: "SVG",
  csv: "CSV",
  jsonl: "JSON Lines",
  parquet: "Parquet",
  json: "JSON",
}

export function DownloadMenu({ figure, release, group }: ActionProps) {
  const t = useTranslations("figure")
  const formats = [...(figure.drawing ? pictureFormats : []), ...tableFormats, "json"] as const
  return (
    <Menu label={t("download.label")} group={group}>
      <ul className="grid gap-y-1">
        {formats.map((format) => (
          <li key={format} className="grid grid-cols-[6.5rem_1fr] items-baseline gap-x-3">
            <a
              href={withParams(formOf(figure, format), { release })}
              download
              className="link py-0.5 font-medium"
            >
              {names[format]}
            </a>
            <span className="text-muted">{t(`download.${format}`)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-muted text-note">{t("download.frozen")}</p>
    </Menu>
  )
}

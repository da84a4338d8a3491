import { useTranslations } from "next-intl"
import { Sparkline } from "@/charts/Sparkline"
import { YearColumns } from "@/charts/YearColumns"
import { AddressForm } from "@/ui/AddressForm"
import { PageTurn } from "@/ui/PageTurn"
import { RowHistory } from "@/ui/RowHistory"
import { SourceNote } from "@/ui/SourceNote"
import type { NameOf } from "./Charts"
import { stops, turnover } from "./samples"

const firstYear = 2000

function stopsByYear() {
  const years = [...new Set(stops.map((stop) => Number(stop.day.slice(0, 4))))]
  return years.map((year) => ({
    year,
    values: [stops.filter((stop) => stop.day.startsWith(String(year))).length],
  }))
}

/** What the pages of records are made of: small lines, years, filters, sources, history. */
export function Records({ nameOf }: { nameOf: NameOf }) {
  const t = useTranslations("design.records")
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <Sparkline
        colour="chn"
        summary={t("line", { country: nameOf("CHN") })}
        points={turnover.CHN.map((y, index) => ({ x: firstYear + index, y }))}
      />
      <YearColumns
        summary={t("years")}
        parts={[{ id: "chn", label: nameOf("CHN"), colour: "chn" }]}
        columns={stopsByYear()}
      />
      <AddressForm path="/design" values={{}} kept={{}} submit={t("show")}>
        <label className="text-small">
          {t("host")}{" "}
          <select name="host" className="min-h-9 border-rule-strong border-b bg-paper">
            {["KAZ", "UZB"].map((iso3) => (
              <option key={iso3} value={iso3}>
                {nameOf(iso3)}
              </option>
            ))}
          </select>
        </label>
        <PageTurn
          page={2}
          pages={3}
          before={20}
          shown={20}
          total={58}
          noun={t("stops")}
          hrefOfPage={(page) => `?page=${page}`}
        />
      </AddressForm>
      <div className="grid gap-6">
        <SourceNote
          source={{ key: "GACC_PRESS", title: t("source"), url: null }}
          verification="RECALLED"
        />
        <RowHistory
          changes={[
            {
              id: "sample",
              action: "CORRECT",
              reason: t("reason"),
              changedAt: "2026-11-24T09:30:00.000Z",
              author: { name: t("author") },
              fields: [{ field: "endDate", before: "2024-07-03", after: "2024-07-04" }],
            },
          ]}
        />
      </div>
    </div>
  )
}

import { useTranslations } from "next-intl"
import { Segmented } from "@/ui/choices"
import { type Kept, type TradeParams, tradeHref } from "./trade-params"

/** How the drawing looks, beside the question: its scale, and visits on the lines or not. */
export function TradeSwitches({ params, kept }: { params: TradeParams; kept: Kept }) {
  const t = useTranslations("trade.control")
  const href = (changes: Partial<TradeParams>) => tradeHref(params, changes, kept)
  const scaled = params.mode === "amount" && params.measure !== "balance"
  return (
    <div className="no-print flex flex-wrap gap-x-10 gap-y-1">
      {scaled && (
        <Segmented
          label={t("scale")}
          value={params.log ? "log" : "linear"}
          options={[
            { value: "linear", label: t("linear"), href: href({ log: false }) },
            { value: "log", label: t("log"), href: href({ log: true }) },
          ]}
        />
      )}
      <Segmented
        label={t("visits")}
        value={params.visits ? "on" : "off"}
        options={[
          { value: "on", label: t("visitsOn"), href: href({ visits: true }) },
          { value: "off", label: t("visitsOff"), href: href({ visits: false }) },
        ]}
      />
    </div>
  )
}

import { useTranslations } from "next-intl"
import { VerdictBadge, VerificationBadge, VisitTypeBadge } from "@/ui/Badge"
import { Button, ButtonLink } from "@/ui/Button"
import { CopyButton } from "@/ui/CopyButton"
import { InlineChecks, InlineSelect, Segmented } from "@/ui/choices"
import { PartFailure } from "@/ui/PartFailure"
import { EmptyState, ErrorState, Skeleton } from "@/ui/states"
import { TextField } from "@/ui/TextField"
import { AskFirst } from "./AskFirst"
import type { NameOf } from "./Charts"

const verdicts = [
  "HOLDS",
  "HOLDS_IN_PART",
  "CONSISTENT",
  "DOES_NOT_HOLD",
  "DEPENDS_ON_WHOSE_FIGURES",
  "CANNOT_TELL",
] as const

export function Marks() {
  return (
    <div className="grid gap-y-3">
      <p className="flex flex-wrap gap-x-5 gap-y-2">
        <VerificationBadge status="stored" />
        <VerificationBadge status="recalled" />
        {["state", "official", "working", "summit", "stopover"].map((type) => (
          <VisitTypeBadge key={type} type={type} />
        ))}
      </p>
      <p className="flex flex-wrap gap-x-5 gap-y-2">
        {verdicts.map((verdict) => (
          <VerdictBadge key={verdict} verdict={verdict} />
        ))}
      </p>
    </div>
  )
}

export function Choices({ nameOf }: { nameOf: NameOf }) {
  const t = useTranslations("design.pieces")
  const bases = (["reporter", "partner", "reconciled"] as const).map((value) => ({
    value,
    label: t(`bases.${value}`),
  }))
  const partners = ["CHN", "RUS", "TUR"].map((value) => ({ value, label: nameOf(value) }))
  return (
    <>
      <form className="max-w-[46ch] font-serif text-lead">
        {t.rich("sentence", {
          of: () => (
            <InlineSelect
              name="of"
              label={t("of")}
              options={[
                { value: "CA5", label: t("region") },
                { value: "KAZ", label: nameOf("KAZ") },
              ]}
            />
          ),
          with: () => (
            <InlineChecks
              name="with"
              label={t("with")}
              options={partners}
              values={["CHN", "RUS"]}
            />
          ),
          basis: () => (
            <InlineSelect
              name="basis"
              label={t("basis")}
              options={bases}
              defaultValue="reconciled"
            />
          ),
        })}
      </form>
      <div className="mt-5 flex flex-wrap gap-x-12 gap-y-4">
        <Segmented label={t("basis")} value="reconciled" options={bases} />
        <Segmented
          label={t("rank")}
          value="hosts"
          options={[
            { value: "hosts", label: t("hosts"), href: "?rank=hosts" },
            { value: "visitors", label: t("visitors"), href: "?rank=visitors" },
          ]}
        />
      </div>
    </>
  )
}

export function Fields() {
  const t = useTranslations("design.pieces")
  return (
    <div className="grid gap-x-16 gap-y-6 md:grid-cols-2">
      <div className="flex flex-wrap content-start items-center gap-3">
        <Button tone="primary">{t("create")}</Button>
        <ButtonLink href="#pieces">{t("download")}</ButtonLink>
        <Button disabled>{t("save")}</Button>
        <Button tone="quiet">{t("quiet")}</Button>
        <CopyButton text="khorgos" what={t("copyWhat")} />
        <AskFirst
          label={t("confirm")}
          question={t("confirmQuestion")}
          means={t("confirmMeans")}
          yes={t("confirmYes")}
        />
      </div>
      <div className="w-full max-w-96 space-y-4">
        <TextField label={t("email")} type="email" name="email" autoComplete="email" />
        <TextField label={t("tokenName")} hint={t("tokenHint")} error={t("tokenError")} />
      </div>
    </div>
  )
}

export function States() {
  const t = useTranslations("design.pieces")
  const again = useTranslations("ui")("again")
  return (
    <div className="grid gap-x-16 gap-y-10 md:grid-cols-2">
      <EmptyState
        title={t("empty")}
        action={<ButtonLink href="#pieces">{t("emptyAction")}</ButtonLink>}
      >
        {t("emptyNext")}
      </EmptyState>
      <ErrorState
        happened={t("failed")}
        safe={t("failedSafe")}
        next={t("failedNext")}
        code="UPSTREAM_TIMEOUT"
        action={<Button>{again}</Button>}
      />
      <div className="space-y-2">
        <Skeleton className="h-7 w-2/3" />
        <Skeleton />
      </div>
      <PartFailure />
    </div>
  )
}

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"

export type BadgeShape = "disc" | "ring" | "half" | "square" | "diamond" | "bar" | "cross" | "dots"
export type BadgeTone = "ink" | "muted" | "accent" | "warn"

export interface BadgeProps {
  shape: BadgeShape
  tone?: BadgeTone
  title?: string
  children: ReactNode
}

const tones: Readonly<Record<BadgeTone, string>> = {
  ink: "text-ink",
  muted: "text-muted",
  accent: "text-accent",
  warn: "text-warn",
}

/** A word with a shape before it, so that colour never speaks alone. */
export function Badge({ shape, tone = "ink", title, children }: BadgeProps) {
  return (
    <span
      title={title}
      className={`inline-flex items-baseline gap-1.5 text-small sm:whitespace-nowrap ${tones[tone]}`}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 10 10"
        className="size-2.5 shrink-0 translate-y-px"
        fill="currentColor"
      >
        <Shape shape={shape} />
      </svg>
      {children}
    </span>
  )
}

function Shape({ shape }: { shape: BadgeShape }) {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.6 } as const
  switch (shape) {
    case "disc":
      return <circle cx={5} cy={5} r={4.5} />
    case "ring":
      return <circle cx={5} cy={5} r={4} {...line} />
    case "half":
      return (
        <>
          <circle cx={5} cy={5} r={4} {...line} />
          <path d="M5,1A4,4 0 0 0 5,9Z" />
        </>
      )
    case "square":
      return <rect x={1} y={1} width={8} height={8} />
    case "diamond":
      return <path d="M5,0L10,5L5,10L0,5Z" />
    case "bar":
      return <rect x={0} y={3.8} width={10} height={2.4} />
    case "cross":
      return <path d="M1.2,1.2L8.8,8.8M8.8,1.2L1.2,8.8" {...line} strokeWidth={2} />
    case "dots":
      return (
        <>
          <circle cx={1.3} cy={5} r={1.3} />
          <circle cx={5} cy={5} r={1.3} />
          <circle cx={8.7} cy={5} r={1.3} />
        </>
      )
  }
}

export type Verification = "stored" | "recalled"

/** Whether the source of a row was opened when the row was made. */
export function VerificationBadge({ status }: { status: Verification }) {
  const t = useTranslations("ui.verification")
  return status === "stored" ? (
    <Badge shape="disc" tone="muted" title={t("storedMeans")}>
      {t("stored")}
    </Badge>
  ) : (
    <Badge shape="ring" tone="warn" title={t("recalledMeans")}>
      {t("recalled")}
    </Badge>
  )
}

const visitShapes = {
  state: "square",
  official: "diamond",
  working: "disc",
  summit: "half",
  stopover: "ring",
} as const satisfies Record<string, BadgeShape>

function isVisitType(type: string): type is keyof typeof visitShapes {
  return Object.hasOwn(visitShapes, type)
}

export function VisitTypeBadge({ type }: { type: string }) {
  const t = useTranslations("ui.visitType")
  if (!isVisitType(type)) return <Badge shape="bar">{type}</Badge>
  return <Badge shape={visitShapes[type]}>{t(type)}</Badge>
}

/** What figures say to a claim, named as the schema names it. */
export type Verdict =
  | "HOLDS"
  | "CONSISTENT"
  | "HOLDS_IN_PART"
  | "DOES_NOT_HOLD"
  | "DEPENDS_ON_WHOSE_FIGURES"
  | "CANNOT_TELL"

const verdicts: Readonly<Record<Verdict, { shape: BadgeShape; tone: BadgeTone }>> = {
  HOLDS: { shape: "disc", tone: "accent" },
  CONSISTENT: { shape: "ring", tone: "accent" },
  HOLDS_IN_PART: { shape: "half", tone: "ink" },
  DOES_NOT_HOLD: { shape: "cross", tone: "warn" },
  DEPENDS_ON_WHOSE_FIGURES: { shape: "diamond", tone: "ink" },
  CANNOT_TELL: { shape: "dots", tone: "muted" },
}

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useTranslations("ui.verdict")
  return <Badge {...verdicts[verdict]}>{t(verdict)}</Badge>
}

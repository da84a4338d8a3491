import { useTranslations } from "next-intl"
import type { ReactNode } from "react"

export interface EmptyStateProps {
  title: ReactNode
  /** The next step, in words. */
  children?: ReactNode
  action?: ReactNode
  /** A heading where it is all that the page has. */
  level?: "h1" | "p"
}

export function EmptyState({ title, children, action, level: Title = "p" }: EmptyStateProps) {
  return (
    <div className="border-rule-strong border-l-2 py-1 pl-5">
      <Title className="font-semibold font-serif text-lead">{title}</Title>
      {children && <div className="mt-1 max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}

export interface ErrorStateProps {
  happened: ReactNode
  safe?: ReactNode
  next: ReactNode
  /** A stable code to quote. */
  code?: string
  action?: ReactNode
}

export function ErrorState({ happened, safe, next, code, action }: ErrorStateProps) {
  const t = useTranslations("ui")
  return (
    <div role="alert" className="border-warn border-l-2 py-1 pl-5">
      <p className="font-semibold font-serif text-lead">{happened}</p>
      <div className="mt-1 max-w-prose">
        {safe && <p>{safe}</p>}
        <p>{next}</p>
      </div>
      {code && <p className="mt-2 text-muted text-small">{t("code", { code })}</p>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}

export interface SkeletonProps {
  /** Tailwind classes for the final layout's width and height. */
  className?: string
  label?: string
}

export function Skeleton({ className = "h-5 w-full", label }: SkeletonProps) {
  const t = useTranslations("ui")
  return (
    <div
      role="status"
      aria-label={label ?? t("loading")}
      className={`rounded-xs bg-wash ${className}`}
    />
  )
}

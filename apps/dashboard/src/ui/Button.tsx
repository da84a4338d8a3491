import type { ButtonHTMLAttributes, ReactNode } from "react"
import { Link } from "./Link"

export type ButtonTone = "primary" | "plain" | "quiet"

const tones: Readonly<Record<ButtonTone, string>> = {
  primary: "border-accent bg-accent px-4 text-on-accent hover:opacity-90",
  plain: "border-rule-strong px-4 hover:border-ink",
  quiet: "link border-transparent",
}

function classes(tone: ButtonTone): string {
  return `inline-flex min-h-10 cursor-pointer items-center justify-center rounded-xs border text-small font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-50 ${tones[tone]}`
}

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  tone?: ButtonTone
  children: ReactNode
}

export function Button({ tone = "plain", type = "button", children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes(tone)} {...rest}>
      {children}
    </button>
  )
}

export interface ButtonLinkProps {
  href: string
  tone?: ButtonTone
  children: ReactNode
}

export function ButtonLink({ href, tone = "plain", children }: ButtonLinkProps) {
  return (
    <Link href={href} className={classes(tone)}>
      {children}
    </Link>
  )
}

import { graphql } from "@khorgos/types"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { query, signInPath } from "@/lib/api"
import { ButtonLink } from "@/ui/Button"
import { PageHeader } from "@/ui/PageHeader"

const RoleQuery = graphql(`query EditorsOnly { viewer { role } }`)

/** A page for editors and admins; others are told so, and where to go instead. */
export async function EditorsOnly({ children }: { children: () => ReactNode }) {
  const { viewer } = await query(RoleQuery, {})
  if (!viewer) redirect(await signInPath())
  if (viewer.role !== "VIEWER") return children()
  const t = await getTranslations("edit.refused")
  return (
    <>
      <PageHeader kicker={t("kicker")} title={t("title")} lead={t("lead")} />
      <p className="-mt-4 mb-8 max-w-prose text-muted">{t("next")}</p>
      <ButtonLink href="/visits">{t("visits")}</ButtonLink>
    </>
  )
}

import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ApiFailure } from "@/lib/api"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("view.ended")
  return { title: t("title"), robots: { index: false } }
}

/** Where share links lead that lead to no view: the server in front tells why. */
export default async function SharePage({ params }: PageProps<"/s/[state]">) {
  const { state } = await params
  if (state === "unanswered") throw new ApiFailure("The API does not answer.")
  notFound()
}

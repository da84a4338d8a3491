import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { cache } from "react"
import { FigureFault, makeFigure } from "@/app/figure/make-figure"
import { EmbedFrame } from "@/figure/EmbedFrame"
import { EmbedSignIn } from "@/figure/EmbedSignIn"
import type { Figure } from "@/figure/figure"
import { ApiFailure, isOfAddress } from "@/lib/api"

/** The figure; null where its reader would have to sign in. */
const read = cache(async (name: string): Promise<Figure | null> => {
  try {
    return await makeFigure(name)
  } catch (error) {
    if (!(error instanceof FigureFault)) throw error
    const { status } = error.fault
    if (status === 401 || status === 403) return null
    if (status === 404 || isOfAddress(error.fault)) notFound()
    throw new ApiFailure(error.message, error.fault)
  }
})

export async function generateMetadata({ params }: PageProps<"/embed/[name]">): Promise<Metadata> {
  const figure = await read((await params).name)
  const t = await getTranslations("figure")
  return { title: figure?.title ?? t("embed.signIn.title"), robots: { index: false } }
}

export default async function EmbedPage({ params }: PageProps<"/embed/[name]">) {
  const figure = await read((await params).name)
  return figure ? <EmbedFrame figure={figure} /> : <EmbedSignIn />
}

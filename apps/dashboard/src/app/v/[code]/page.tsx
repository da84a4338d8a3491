import { openView } from "@/features/view/open-view"

export default async function ShortLinkPage({ params, searchParams }: PageProps<"/v/[code]">) {
  const { code } = await params
  const { lang } = await searchParams
  return openView(code, typeof lang === "string" ? lang : null)
}

import { getTranslations } from "next-intl/server"
import { readAddress } from "@/lib/address"
import { publicUrl } from "@/lib/env"
import { EmptyState } from "@/ui/states"

/** What a frame shows to those whom the data are closed to: why, and where they are open. */
export async function EmbedSignIn() {
  const t = await getTranslations("figure")
  const { pathname, searchParams } = await readAddress()
  for (const name of ["theme", "lang"]) searchParams.delete(name)
  const query = searchParams.size > 0 ? `?${searchParams}` : ""
  const page = pathname.replace(/^\/embed/, "") + query
  return (
    <div className="py-8">
      <EmptyState
        level="h1"
        title={t("embed.signIn.title")}
        action={
          <a
            href={`${publicUrl()}/sign-in?next=${encodeURIComponent(page)}`}
            target="_blank"
            rel="noopener"
            className="link"
          >
            {t("embed.open")}
          </a>
        }
      >
        <p>{t("embed.signIn.why")}</p>
        <p className="mt-2">{t("embed.signIn.next")}</p>
      </EmptyState>
    </div>
  )
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { People } from "@/features/account/People"
import { readPeopleParams } from "@/features/account/people-params"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("people.title") }
}

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  return <People params={readPeopleParams(await searchParams)} />
}

import type { Metadata } from "next"
import { OrganisationPage } from "@/features/organisation/OrganisationPage"

type Props = PageProps<"/organisations/[code]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code }
}

export default async function Page({ params }: Props) {
  return <OrganisationPage code={(await params).code} />
}

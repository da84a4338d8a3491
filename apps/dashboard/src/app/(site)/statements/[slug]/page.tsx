import type { Metadata } from "next"
import { StatementPage } from "@/features/statement/StatementPage"
import { statementTitle } from "@/features/statement/statement-title"

type Props = PageProps<"/statements/[slug]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await statementTitle((await params).slug) }
}

export default async function Page({ params }: Props) {
  return <StatementPage slug={(await params).slug} />
}

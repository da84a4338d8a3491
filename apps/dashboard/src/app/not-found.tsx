import { ButtonLink } from "@/ui/Button"
import { PageHeader } from "@/ui/PageHeader"

export default function NotFound() {
  return (
    <main id="main" className="page">
      <PageHeader
        title="Nothing is here"
        lead="The address names no page, or a code that the data do not know. Codes of countries are ISO 3166-1 alpha-3 in upper case, such as KAZ."
      />
      <ButtonLink href="/countries">All countries</ButtonLink>
    </main>
  )
}

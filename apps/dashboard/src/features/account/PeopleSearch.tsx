import Form from "next/form"
import { useTranslations } from "next-intl"
import { Button } from "@/ui/Button"
import { TextField } from "@/ui/TextField"

/** Finds accounts by a part of name or address; works without scripts. */
export function PeopleSearch({ find }: { find: string }) {
  const t = useTranslations("account.people")
  return (
    <Form action="/people" className="mb-6 flex max-w-[36rem] flex-wrap items-end gap-3">
      <div className="min-w-0 grow basis-56">
        <TextField
          key={find}
          label={t("find")}
          hint={t("findHint")}
          name="find"
          type="search"
          autoComplete="off"
          defaultValue={find}
        />
      </div>
      <Button type="submit">{t("search")}</Button>
    </Form>
  )
}

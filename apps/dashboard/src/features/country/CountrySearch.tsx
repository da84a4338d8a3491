import { Button } from "@/ui/Button"

/** Finds a country by a part of its name; a plain form, so that it works before scripts do. */
export function CountrySearch({ name }: { name: string }) {
  return (
    <search>
      <form method="get" action="/countries" className="flex items-end gap-3">
        <label className="block">
          <span className="sr-only">Part of a country's name</span>
          <input
            type="search"
            name="name"
            defaultValue={name}
            placeholder="Part of a name"
            className="block min-h-10 w-44 rounded-xs border border-rule-strong bg-transparent px-3 text-body placeholder:text-muted"
          />
        </label>
        <Button type="submit">Find</Button>
      </form>
    </search>
  )
}

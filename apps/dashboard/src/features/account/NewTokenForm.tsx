"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useMutation } from "@/lib/use-api"
import { Button } from "@/ui/Button"
import { InlineSelect } from "@/ui/choices"
import { TextField } from "@/ui/TextField"
import { NewToken } from "./NewToken"
import type { TokenScope } from "./token-scopes"
import { useFaults } from "./use-faults"

const Create = graphql(`
  mutation CreateApiToken($name: String!, $scopes: [TokenScope!]!, $expiresInDays: Int!) {
    createApiToken(name: $name, scopes: $scopes, expiresInDays: $expiresInDays) {
      secret
      token { id name expiresAt }
    }
  }
`)
const ends = [7, 30, 90, 180, 365]

export interface NewTokenFormProps {
  /** What the reader may give to a token. */
  scopes: readonly TokenScope[]
  /** Ids of the tokens that are over: the secret of one is not shown any more. */
  over: readonly string[]
}

/** Makes a token, and shows its secret once. */
export function NewTokenForm({ scopes, over }: NewTokenFormProps) {
  const t = useTranslations("account.tokens")
  const { sayError } = useFaults()
  const router = useRouter()
  const [{ data, error, fetching }, create] = useMutation(Create)
  const [name, setName] = useState("")
  const [chosen, setChosen] = useState<readonly string[]>(["READ"])
  const [days, setDays] = useState("90")
  const [isPut, setIsPut] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const result = await create({
      name,
      scopes: scopes.filter((scope) => chosen.includes(scope)),
      expiresInDays: Number(days),
    })
    if (result.error) return
    setName("")
    setIsPut(false)
    router.refresh()
  }

  const made = data?.createApiToken
  const isShown = made && !error && !isPut && !over.includes(made.token.id)
  return (
    <>
      <form onSubmit={submit} className="grid max-w-prose gap-4">
        <TextField
          label={t("name")}
          hint={t("nameHint")}
          name="name"
          required
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={sayError(error)}
        />
        <Scopes scopes={scopes} chosen={chosen} onChange={setChosen} />
        <p className="font-serif text-lead">
          {t.rich(scopes.length === 1 ? "readsFor" : "worksFor", {
            days: () => (
              <InlineSelect
                name="days"
                label={t("howLong")}
                options={ends.map((end) => ({ value: `${end}`, label: t("days", { days: end }) }))}
                value={days}
                onChange={(event) => setDays(event.target.value)}
              />
            ),
          })}
        </p>
        <div>
          <Button type="submit" tone="primary" disabled={fetching || chosen.length === 0}>
            {t("make")}
          </Button>
        </div>
      </form>
      {isShown && (
        <NewToken
          key={made.token.id}
          name={made.token.name}
          expiresAt={made.token.expiresAt}
          secret={made.secret}
          onDone={() => setIsPut(true)}
        />
      )}
    </>
  )
}

interface ScopesProps {
  scopes: readonly TokenScope[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** What the token may do, where there is a choice. */
function Scopes({ scopes, chosen, onChange }: ScopesProps) {
  const t = useTranslations("account.tokens")
  if (scopes.length === 1) return null
  return (
    <fieldset>
      <legend className="font-medium text-small">{t("may")}</legend>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {scopes.map((value) => (
          <label key={value} className="flex min-h-8 items-center gap-2.5 text-small">
            <input
              type="checkbox"
              name="scopes"
              value={value}
              className="size-4 accent-(--accent)"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...chosen, value] : chosen.filter((scope) => scope !== value),
                )
              }
            />
            {t(`scopes.${value}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

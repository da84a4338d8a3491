"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useMutation } from "urql"
import { Button } from "@/ui/Button"
import { InlineSelect } from "@/ui/choices"
import { TextField } from "@/ui/TextField"
import { faultWords } from "./fault-words"
import { NewToken } from "./NewToken"
import type { ScopeChoice } from "./token-scopes"

const Create = graphql(`
  mutation CreateApiToken($name: String!, $scopes: [TokenScope!]!, $expiresInDays: Int!) {
    createApiToken(name: $name, scopes: $scopes, expiresInDays: $expiresInDays) {
      secret
      token { id name expiresAt }
    }
  }
`)
const ends = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "180", label: "180 days" },
  { value: "365", label: "a year" },
]

export interface NewTokenFormProps {
  /** What the reader may give to a token. */
  scopes: readonly ScopeChoice[]
  /** Ids of the tokens that are over: the secret of one is not shown any more. */
  over: readonly string[]
}

/** Makes a token, and shows its secret once. */
export function NewTokenForm({ scopes, over }: NewTokenFormProps) {
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
      scopes: scopes.flatMap(({ value }) => (chosen.includes(value) ? [value] : [])),
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
          label="Name"
          hint="Where you will use it, such as “Notebook on trade”."
          name="name"
          required
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={faultWords(error)}
        />
        <Scopes scopes={scopes} chosen={chosen} onChange={setChosen} />
        <p className="font-serif text-lead">
          It {scopes.length === 1 ? "may read and works" : "works"} for{" "}
          <InlineSelect
            name="days"
            label="How long it works"
            options={ends}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        </p>
        <div>
          <Button type="submit" tone="primary" disabled={fetching || chosen.length === 0}>
            Make the token
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
  scopes: readonly ScopeChoice[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** What the token may do, where there is a choice. */
function Scopes({ scopes, chosen, onChange }: ScopesProps) {
  if (scopes.length === 1) return null
  return (
    <fieldset>
      <legend className="font-medium text-small">It may</legend>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {scopes.map(({ value, label }) => (
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
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

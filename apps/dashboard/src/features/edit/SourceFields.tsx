"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useApi } from "@/lib/use-api"
import { TextField } from "@/ui/TextField"
import { Combobox, type Search } from "./Combobox"
import type { Values } from "./draft"
import { OneOf, Part } from "./fields"
import type { Editing } from "./use-edit"
import { useField } from "./use-field"

// Whoever sends a document loads it, and what parses it.
const documents = () => import("./search-documents")

function useSourceSearch(): Search {
  const client = useApi()
  return async (text) => {
    const words = text.trim().split(/\s+/).filter(Boolean)
    const like = (word: string) => ({
      OR: [
        { title: { contains: word, mode: "Insensitive" as const } },
        { url: { contains: word, mode: "Insensitive" as const } },
        { key: { startsWith: word } },
      ],
    })
    const { data } = await client.query(async () => (await documents()).SourcesQuery, {
      where: { AND: words.map(like) },
    })
    return (data?.sources.nodes ?? []).map(({ key, title, url }) => ({
      value: key,
      label: title,
      hint: url ? new URL(url).host : key,
    }))
  }
}

/** Where the edit comes from: a source that is there, or a new document; a correction may keep what the row has. */
export function SourceFields<V extends Values>({ form }: { form: Editing<V> }) {
  const t = useTranslations("edit.source")
  const field = useField(form)
  const search = useSourceSearch()
  const [label, setLabel] = useState("")
  const { source, setSource, row } = form
  const kinds = (["keep", "document", "known"] as const).filter((kind) => row || kind !== "keep")
  return (
    <Part heading={t("heading")}>
      <OneOf
        {...field("source")}
        label={t("which")}
        hint={t(row ? "whichHintCorrect" : "whichHint")}
        value={source.kind}
        onChange={(kind) => setSource({ kind })}
        options={kinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          ...(value === "keep" && row ? { hint: row.source } : {}),
        }))}
      />
      {source.kind === "known" && (
        <Combobox
          {...field("source.key")}
          label={t("known")}
          hint={t("knownHint")}
          required
          chosen={label}
          search={search}
          onChoose={(option) => {
            setLabel(option?.label ?? "")
            setSource({ key: option?.value ?? "" })
          }}
        />
      )}
      {source.kind === "document" && (
        <>
          <TextField
            {...field("source.document.title")}
            label={t("title")}
            hint={t("titleHint")}
            required
            maxLength={500}
            autoComplete="off"
            value={source.title}
            onChange={({ target }) => setSource({ title: target.value })}
          />
          <TextField
            {...field("source.document.url")}
            label={t("url")}
            hint={t("urlHint")}
            type="url"
            required
            maxLength={2000}
            autoComplete="off"
            value={source.url}
            onChange={({ target }) => setSource({ url: target.value })}
          />
          <TextField
            {...field("source.document.retrievedOn")}
            label={t("retrievedOn")}
            hint={t("retrievedOnHint")}
            type="date"
            value={source.retrievedOn}
            onChange={({ target }) => setSource({ retrievedOn: target.value })}
          />
        </>
      )}
    </Part>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { Combobox, type ComboboxProps, type Option } from "./Combobox"

export interface ManyChoicesProps extends Omit<ComboboxProps, "chosen" | "onChoose"> {
  chosen: readonly Option[]
  onChange: (chosen: readonly Option[]) => void
}

/** Several choices by typing: each is listed above the field and can be taken out again. */
export function ManyChoices({ chosen, onChange, search, ...rest }: ManyChoicesProps) {
  const t = useTranslations("edit.choice")
  const taken = new Set(chosen.map(({ value }) => value))
  return (
    <div>
      <Combobox
        {...rest}
        chosen=""
        search={async (text) => (await search(text)).filter(({ value }) => !taken.has(value))}
        onChoose={(option) => option && !taken.has(option.value) && onChange([...chosen, option])}
      />
      {chosen.length > 0 && (
        <ul aria-label={t("chosen", { what: rest.label })} className="mt-2 flex flex-wrap gap-2">
          {chosen.map((option) => (
            <li key={option.value}>
              <button
                type="button"
                aria-label={t("takeOut", { name: option.label })}
                onClick={() => onChange(chosen.filter(({ value }) => value !== option.value))}
                className="group inline-flex min-h-8 cursor-pointer items-center gap-2 rounded-xs border border-rule bg-wash px-2.5 text-left text-small hover:border-rule-strong"
              >
                {option.label}
                <span aria-hidden="true" className="text-muted group-hover:text-ink">
                  ×
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

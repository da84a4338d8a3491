"use client"

import { useState } from "react"
import { TextField, type TextFieldProps } from "@/ui/TextField"

interface TextListProps extends Omit<TextFieldProps, "value" | "onChange"> {
  values: readonly string[]
  onChange: (values: string[]) => void
}

const parse = (text: string) =>
  text
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** Several short texts in one field, with commas between them. */
export function TextList({ values, onChange, ...rest }: TextListProps) {
  const [typed, setTyped] = useState(values.join(", "))
  // What was put here from outside is shown; a comma just typed is not taken away.
  const isOwn = JSON.stringify(parse(typed)) === JSON.stringify(values)
  return (
    <TextField
      {...rest}
      autoComplete="off"
      value={isOwn ? typed : values.join(", ")}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(parse(target.value))
      }}
    />
  )
}

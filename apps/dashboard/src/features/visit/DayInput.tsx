"use client"

import { useEffect, useState } from "react"
import { isDay } from "./visit-params"

interface DayInputProps {
  name: string
  label: string
  value: string
  min: string
  max?: string
  /** Whether no day is an answer, too. */
  optional?: boolean
  onDay: (day: string) => void
  className: string
}

/** A day typed or picked. While a year is being typed the field holds years such as 0002, which ask for nothing. */
export function DayInput(props: DayInputProps) {
  const { name, label, value, min, max = "2100-12-31", optional = false, onDay, className } = props
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])

  function onChange(text: string) {
    setTyped(text)
    const within = isDay(text) && text >= min && text <= max
    if (within || (optional && text === "")) onDay(text)
  }

  return (
    <input
      type="date"
      name={name}
      aria-label={label}
      min={min}
      max={max}
      className={className}
      value={typed}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

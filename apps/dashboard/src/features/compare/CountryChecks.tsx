import type { Choice } from "@/ui/choices"

interface CountryChecksProps {
  label: string
  hint: string
  /** What stands in the sentence when nothing is chosen. */
  nobody: string
  options: readonly Choice[]
  values: readonly string[]
}

/** Countries as underlined words that open to check boxes; they work in a plain form. */
export function CountryChecks({ label, hint, nobody, options, values }: CountryChecksProps) {
  const chosen = values.flatMap((value) => options.filter((option) => option.value === value))
  const words = chosen.map((option) => option.label).join(", ") || nobody
  return (
    <details className="relative inline-block max-w-full align-top">
      <summary
        aria-label={`${label}: ${words}`}
        className="inline-select cursor-pointer list-none border-accent border-b-2 text-accent hover:border-ink [&::-webkit-details-marker]:hidden"
      >
        {words}
      </summary>
      <fieldset className="absolute left-0 z-20 mt-2 w-[min(36rem,calc(100vw-2rem))] rounded-xs border border-rule-strong bg-paper px-4 py-3 font-sans text-ink text-small shadow-[0_2px_10px_rgb(0_0_0/0.1)]">
        <legend className="sr-only">{label}</legend>
        <p className="mb-1 text-muted text-note">{hint}</p>
        <div className="max-h-80 columns-1 gap-x-6 overflow-y-auto sm:columns-3">
          {options.map((option) => (
            <label
              key={option.value}
              className="flex min-h-8 break-inside-avoid items-center gap-2.5 leading-snug"
            >
              <input
                type="checkbox"
                name="countries"
                value={option.value}
                defaultChecked={values.includes(option.value)}
                className="size-4 shrink-0 accent-(--accent)"
              />
              {option.label}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  )
}

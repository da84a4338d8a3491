import { useTranslations } from "next-intl"
import type { Item, ItemGroup } from "./palette-items"

interface PaletteListProps {
  id: string
  groups: readonly ItemGroup[]
  active: Item | undefined
  optionId: (item: Item) => string
  onPick: (item: Item) => void
  onPoint: (item: Item) => void
}

/** The list of a combobox: the focus stays in its field, which names the active one. */
export function PaletteList({ id, groups, active, optionId, onPick, onPoint }: PaletteListProps) {
  const t = useTranslations("search.palette")
  return (
    <div id={id} role="listbox" aria-label={t("results")} className="min-h-0 overflow-y-auto py-2">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`} className="py-1.5">
          <p
            id={`${id}-${group.id}`}
            role="presentation"
            className="px-5 pb-1 text-muted text-note"
          >
            {group.label}
          </p>
          {group.items.map((item) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            <div
              key={item.id}
              id={optionId(item)}
              role="option"
              tabIndex={-1}
              aria-selected={item === active}
              onClick={() => onPick(item)}
              onMouseMove={() => item !== active && onPoint(item)}
              className="flex min-h-9 cursor-pointer items-baseline justify-between gap-x-6 border-transparent border-l-2 px-[1.125rem] py-1.5 aria-selected:border-accent aria-selected:bg-wash"
            >
              <span className="min-w-0 shrink-0 max-w-full truncate text-small">{item.label}</span>
              {item.note && (
                <span className="min-w-0 truncate text-right text-muted text-note">
                  {item.note}
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

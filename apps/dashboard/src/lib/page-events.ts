const name = "khorgos:save-view"

/** A page to save: as a reader sees it, at the release that it shows. */
export interface PageToSave {
  path: string
  title: string
  release: string
}

/** Asks for a page to be saved as a view: the one that is open, unless another is named. */
export function askToSave(page?: PageToSave): void {
  window.dispatchEvent(new CustomEvent<PageToSave | undefined>(name, { detail: page }))
}

/** Hears of pages that are to be saved, until the answer is called. */
export function onAskToSave(hear: (page: PageToSave | undefined) => void): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent) hear(event.detail ?? undefined)
  }
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}

const name = "khorgos:save-view"

/** A page to save: as a reader sees it, at the release that it shows. */
export interface PageToSave {
  path: string
  title: string
  release: string
}

/** Asked for while nobody heard yet, as on a page that is just coming alive. */
let unheard: { page: PageToSave | undefined } | null = null

/** Asks for a page to be saved as a view: the one that is open, unless another is named. */
export function askToSave(page?: PageToSave): void {
  const event = new CustomEvent<PageToSave | undefined>(name, { detail: page, cancelable: true })
  const isHeard = !window.dispatchEvent(event)
  unheard = isHeard ? null : { page }
}

/** Hears of pages that are to be saved, until the answer is called. */
export function onAskToSave(hear: (page: PageToSave | undefined) => void): () => void {
  const listener = (event: Event) => {
    if (!(event instanceof CustomEvent)) return
    event.preventDefault()
    hear(event.detail ?? undefined)
  }
  if (unheard) hear(unheard.page)
  unheard = null
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}

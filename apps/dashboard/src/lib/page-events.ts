/** Sent to the window by whoever wants the page that is open to be saved as a view. */
export const saveView = "khorgos:save-view"

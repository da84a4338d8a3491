export const themeKey = "khorgos-theme"

/**
 * Runs before the first paint, so that a reader's chosen theme never flashes the other one.
 * Kept as a constant so that a content security policy can allow it by its hash.
 */
export const themeScript = `try{var t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`

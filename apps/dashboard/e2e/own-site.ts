import { type Site, test as shared } from "./journey.ts"
import { signIn } from "./sign-in-state.ts"
import { startStack } from "./stack.ts"

/** For a file that publishes releases: the other files read the data while it does. */
export const test = shared.extend(
  "site",
  { scope: "file" },
  async ({ browser }, { onCleanup }): Promise<Site> => {
    const { url, stop } = await startStack()
    onCleanup(stop)
    const [viewer, editor, admin] = await Promise.all([
      signIn(browser, url, "viewer"),
      signIn(browser, url, "editor"),
      signIn(browser, url, "admin"),
    ])
    return { url, signedIn: { viewer, editor, admin } }
  },
)

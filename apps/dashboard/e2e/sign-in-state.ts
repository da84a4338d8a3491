import type { Browser, BrowserContext } from "playwright-core"

export type Role = "viewer" | "editor" | "admin"
export type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>

export const demoPassword = "central-asia-demo"

/** Signs a demo account in once; the state opens as many contexts as are needed. */
export async function signIn(browser: Browser, url: string, role: Role): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL: url })
  const answer = await context.request.post("/auth/sign-in/email", {
    data: { email: `${role}@khorgos.example`, password: demoPassword },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`Signing ${role} in failed: ${await answer.text()}`)
  const state = await context.storageState()
  await context.close()
  return state
}

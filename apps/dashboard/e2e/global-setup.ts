import { rm } from "node:fs/promises"
import { join } from "node:path"
import { chromium } from "playwright-core"
import type { TestProject } from "vitest/node"
import { launchBrowser } from "./browser.ts"
import { type SignedIn, signIn } from "./sign-in-state.ts"
import { newFolder, startStack } from "./stack.ts"

declare module "vitest" {
  interface ProvidedContext {
    baseURL: string
    /** Where tests reach the one browser. */
    browser: string
    viewer: SignedIn
    editor: SignedIn
    admin: SignedIn
  }
}

/** One running product, one browser and one signed-in state a role for all journeys. */
export default async function setup(project: TestProject) {
  const folder = await newFolder()
  const [stack, server] = await Promise.all([startStack(), launchBrowser(join(folder, "browser"))])
  const endpoint = server.wsEndpoint()
  const browser = await chromium.connect(endpoint)
  project.provide("baseURL", stack.url)
  project.provide("browser", endpoint)
  project.provide("viewer", await signIn(browser, stack.url, "viewer"))
  project.provide("editor", await signIn(browser, stack.url, "editor"))
  project.provide("admin", await signIn(browser, stack.url, "admin"))
  await browser.close()
  return async () => {
    await server.close()
    await stack.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

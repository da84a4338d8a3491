import { addressOf, awake, expect, sees, test, textOf } from "./journey.ts"
import { demoPassword } from "./sign-in-state.ts"

const asked = "/visits?until=2024-07-06"

test("a visitor signs in with the demo account, lands on the page asked for, and signs out", async ({
  open,
}) => {
  const { page } = await open()
  await page.goto(asked)
  await expect.poll(() => addressOf(page)).toBe(`/sign-in?next=${encodeURIComponent(asked)}`)
  await (await awake(page.getByRole("button", { name: "viewer" }))).click()
  expect(await page.getByLabel("E-mail").inputValue()).toBe("viewer@khorgos.example")
  await page.getByRole("button", { name: "Sign in" }).click()
  await sees(page.getByText("up to 6 July 2024", { exact: true }).or(page.getByText("Demo viewer")))
  await expect.poll(() => addressOf(page)).toBe(asked)
  await sees(page.getByText("Demo viewer"))

  await (await awake(page.getByRole("button", { name: "Sign out" }))).click()
  await sees(page.getByRole("heading", { name: "Sign in" }))
  await page.goBack({ waitUntil: "commit" })
  await sees(page.getByRole("heading", { name: "Sign in" }))
  expect(await page.getByRole("link", { name: "Kazakhstan" }).count()).toBe(0)
  await page.goto("/countries/KAZ")
  await sees(page.getByRole("heading", { name: "Sign in" }))
})

test("a wrong password is said in words and nothing typed is lost", async ({ open }) => {
  const { page } = await open({ provokes: ["401 /auth/sign-in/email"] })
  await page.goto("/sign-in")
  const email = await awake(page.getByLabel("E-mail"))
  await email.fill("viewer@khorgos.example")
  await page.getByLabel("Password").fill(`${demoPassword}-not`)
  await page.keyboard.press("Enter")
  const alert = page.getByRole("main").getByRole("alert")
  await expect.poll(() => textOf(alert)).toMatch(/^E-mail or password is wrong/)
  expect(await email.inputValue()).toBe("viewer@khorgos.example")
  expect(await page.getByLabel("Password").inputValue()).toBe(`${demoPassword}-not`)
  expect(addressOf(page)).toBe("/sign-in")
})

test.for([
  "//elsewhere.example/visits",
  "https://elsewhere.example/",
  "/.//elsewhere.example",
  "/\\elsewhere.example",
])("signing in never leads off the site: next=%s", async (next, { open }) => {
  const { page } = await open()
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await awake(page.getByRole("button", { name: "Sign in" }))
  const target = page.waitForRequest((request) => request.isNavigationRequest())
  await page.route("**/auth/sign-in/email", (route) => route.fulfill({ json: {} }))
  await page.getByLabel("E-mail").fill("viewer@khorgos.example")
  await page.getByLabel("Password").fill(demoPassword)
  await page.getByRole("button", { name: "Sign in" }).click()
  expect(new URL((await target).url()).host).toBe(new URL(page.url()).host)
})

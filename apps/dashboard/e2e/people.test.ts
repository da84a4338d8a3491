import { awake, expect, sees, test, textOf } from "./journey.ts"

const invited = "reader@khorgos.example"

test("an admin invites; the link opens an account once", async ({ open }) => {
  const { page: admin } = await open({ as: "admin" })
  await admin.goto("/people")
  await (await awake(admin.getByLabel("E-mail"))).fill(invited)
  await admin.getByRole("button", { name: "Invite", exact: true }).click()
  const link = await sees(admin.getByRole("status").getByText(/^http\S+\/invitation\/\S+$/))
  const address = await textOf(link)
  await sees(admin.getByRole("table", { name: "Open invitations" }).getByText(invited))

  const { page } = await open()
  await page.goto(address)
  await awake(page.getByRole("button", { name: "Open the account" }))
  expect(await page.getByLabel("E-mail").inputValue()).toBe(invited)
  await page.getByLabel("Name").fill("Aigerim Reader")
  await page.getByLabel("Password").fill("four words in a row")
  await page.getByRole("button", { name: "Open the account" }).click()
  await sees(page.getByText("Aigerim Reader"))
  await sees(page.getByRole("heading", { level: 1, name: /^China has led/ }))

  const { page: second } = await open()
  await second.goto(address)
  await sees(second.getByText("This invitation is not valid"))
  expect(await second.getByRole("button", { name: "Open the account" }).count()).toBe(0)

  await admin.reload()
  await sees(admin.getByRole("table", { name: "Accounts" }).getByText(invited))
})

test("an address that has an account is refused in words", async ({ open }) => {
  const { page } = await open({ as: "admin" })
  await page.goto("/people")
  await (await awake(page.getByLabel("E-mail"))).fill("viewer@khorgos.example")
  await page.getByRole("button", { name: "Invite", exact: true }).click()
  await sees(page.getByText("This address has an account already."))
})

test("an invitation is withdrawn and its link stops working", async ({ open }) => {
  const email = "other@khorgos.example"
  const { page } = await open({ as: "admin" })
  await page.goto("/people")
  await (await awake(page.getByLabel("E-mail"))).fill(email)
  await page.getByRole("button", { name: "Invite", exact: true }).click()
  const address = await textOf(await sees(page.getByText(/^http\S+\/invitation\/\S+$/)))
  await page.getByRole("button", { name: `Withdraw the invitation of ${email}` }).click()
  const row = page.getByRole("rowheader", { name: email })
  await expect.poll(() => row.count()).toBe(0)
  const { page: guest } = await open()
  await guest.goto(address)
  await sees(guest.getByText("This invitation is not valid"))
})

test("to others the page does not exist", async ({ open }) => {
  const { page } = await open({ as: "viewer", provokes: ["404 /people"] })
  await page.goto("/people")
  await sees(page.getByRole("heading", { name: "Nothing is here" }))
})

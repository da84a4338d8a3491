import { awake, expect, sees, test, textOf } from "./journey.ts"

test("an admin invites; the link opens an account once", async ({ open, tried }) => {
  const invited = `reader-${tried}@khorgos.example`
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

test("an invitation is withdrawn and its link stops working", async ({ open, tried }) => {
  const email = `other-${tried}@khorgos.example`
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

test("to others the page says whose it is", async ({ page }) => {
  await page.goto("/people")
  await sees(page.getByRole("heading", { name: "This page is for admins" }))
  expect(await page.getByRole("table").count()).toBe(0)
})

test("an admin finds an account, changes its role, shuts it, and it is out at once", async ({
  open,
  tried,
}) => {
  const email = `role-${tried}@khorgos.example`
  const name = `Bakyt Reader ${tried}`
  const { page, context } = await open({ as: "admin" })
  const made = await context.request.post("/graphql", {
    data: { query: `mutation { inviteUser(email: "${email}", role: VIEWER) { url } }` },
  })
  const token = (await made.json()).data.inviteUser.url.split("/").at(-1)
  const { context: other } = await open()
  await other.request.post("/auth/invitation", {
    data: { token, name, password: "four words in a row" },
  })
  const roleSeen = async () => {
    const answer = await other.request.post("/graphql", { data: { query: "{ viewer { role } }" } })
    return (await answer.json()).data?.viewer.role ?? answer.status()
  }
  expect(await roleSeen()).toBe("VIEWER")

  await page.goto("/people")
  await page.getByLabel("Find an account").fill(`bakyt reader ${tried}`)
  await page.getByRole("button", { name: "Search" }).click()
  await page.waitForURL(/\/people\?find=bakyt/)
  const row = page.getByRole("table", { name: "Accounts" }).getByRole("row").last()
  await sees(row.getByText(email))
  await (await awake(row.getByLabel(`Role of ${name}`))).selectOption("editor")
  await row.getByRole("button", { name: "Change" }).click()
  await page.getByRole("button", { name: "Change the role" }).click()
  await expect.poll(roleSeen).toBe("EDITOR")

  await row.getByRole("button", { name: `Shut the account of ${name}` }).click()
  await page.getByRole("button", { name: "Shut it" }).click()
  await sees(row.getByText(/^shut since/))
  expect(await roleSeen()).toBe(401)
})

test("the last admin cannot make themselves less", async ({ open }) => {
  const { page } = await open({ as: "admin" })
  await page.goto("/people")
  const role = page.getByLabel("Role of Demo admin")
  await (await awake(role)).selectOption("editor")
  await page.getByRole("button", { name: "Change", exact: true }).click()
  await sees(page.getByText(/^They record.*This is your own account/))
  await page.getByRole("button", { name: "Change the role" }).click()
  await sees(page.getByText("This is the only admin. Make somebody else an admin first."))
})

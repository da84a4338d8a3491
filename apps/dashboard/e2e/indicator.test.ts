import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { addressOf, awake, expect, sees } from "./journey.ts"
import { test } from "./own-site.ts"
import { axe, faults, standard, tooWide } from "./page-checks.ts"

const folder = mkdtempSync(join(tmpdir(), "khorgos-upload-"))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const wrong = file("wrong.csv", "country,year,value\nKAZ,2020,12.5\nKAZ,2021,many\n")
const right = file("right.csv", "country,year,value\nKAZ,2020,12.5\nKAZ,2021,13\nUZB,2021,9.75\n")

async function fill(page: Page, name: string): Promise<void> {
  await (await awake(page.getByRole("textbox", { name: "Name" }))).fill(name)
  await page.getByRole("textbox", { name: "Unit" }).fill("kilometres a square kilometre")
  await page.getByLabel("What it measures").fill("Paved roads over the area.")
  await page.getByRole("textbox", { name: "Title" }).fill("A survey of roads")
  await page.getByRole("textbox", { name: "Address" }).fill("https://survey.example.org/roads")
  await page.getByLabel("Reason for this change").fill("A survey was published.")
}

const preview = (page: Page) => page.getByRole("button", { name: "See what will change" }).click()

test("an editor uploads an indicator, finds it among the others, and retracts it", async ({
  open,
  tried,
}) => {
  const name = `Road density ${tried}`
  const code = `USER.ROAD-DENSITY-${tried}`
  const { page } = await open({ as: "editor" })
  await page.goto("/edit")
  await page.getByRole("link", { name: "Upload an indicator" }).click()
  await fill(page, name)
  await page.getByLabel("CSV file").setInputFiles(wrong)
  await preview(page)
  await sees(page.getByText("Line 3, column value"))
  await page.getByLabel("CSV file").setInputFiles(right)
  await preview(page)
  await sees(page.getByText("The file has 3 values of 2 countries, from 2020 to 2021."))
  await page.getByRole("button", { name: "Save" }).click()
  await sees(page.getByText("The indicator is published"))

  await page.getByRole("link", { name: "See it" }).click()
  await expect.poll(() => addressOf(page)).toBe(`/compare?countries=KAZ,UZB&indicator=${code}`)
  await sees(page.getByText(`${name} (Demo editor)`).filter({ visible: true }))
  await page.goto(`/countries/KAZ/indicators?code=${code}`)
  await sees(page.getByText(`${name} (Demo editor)`).filter({ visible: true }))

  await page.goto(`/edit/indicator/${code}`)
  await sees(page.getByText("3 values in kilometres a square kilometre, uploaded by Demo editor."))
  await (await awake(page.getByLabel("Reason for the retraction"))).fill("It is out of date.")
  await page.getByRole("button", { name: "Retract the indicator" }).click()
  await page.getByRole("button", { name: "Retract it" }).click()
  await sees(page.getByText("The indicator is retracted"))
})

test("the form for an upload is within reach of everybody, on a narrow screen too", async ({
  open,
}) => {
  const { page } = await open({ as: "editor", viewport: { width: 360, height: 800 } })
  await page.goto("/edit/indicator/new")
  await awake(page.getByLabel("Name"))
  expect(await tooWide(page)).toEqual([])
  expect(await faults(axe(page).withTags(standard))).toEqual([])
})

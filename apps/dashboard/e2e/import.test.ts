import { expect, test } from "./journey.ts"

const table = "year,exporter,importer,trade_value_usd\n2032,156,398,1.5\n2032,156,417,2\n"
const told = { source: "SUMS", name: "Sums", publisher: "CEPII", licence: "Etalab 2.0" }

test("an admin imports a file through the site, and the export has its figures", async ({
  open,
}) => {
  const { page } = await open({ as: "admin" })
  const post = (options: Record<string, string>) =>
    page.request.post(`/import?${new URLSearchParams({ ...told, ...options })}`, {
      data: table,
      headers: { "content-type": "text/csv" },
    })
  expect(await (await post({ dryRun: "true" })).json()).toMatchObject({ added: 2, release: null })
  expect(await (await post({})).json()).toMatchObject({ format: "baci-totals", added: 2 })
  expect(await (await post({})).json()).toMatchObject({ added: 0, same: 2, release: null })
  const csv = await (await page.request.get("/export/tradeFlows.csv")).text()
  expect(csv).toMatch(/^CHN,China,KAZ,Kazakhstan,2032,EXPORT,SUMS,.*,1500,RECONCILED,/m)
})

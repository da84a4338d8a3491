import type { Indicator as Row } from "@khorgos/prisma"
import { slug } from "@khorgos/prisma/slug"
import { builder } from "../../builder.ts"
import { type Context, hasRole } from "../../context.ts"
import { largestBody } from "../../http/fault.ts"
import { refused } from "../../reasons.ts"
import {
  type Edit,
  type Edited,
  EditResult,
  edit,
  editArgs,
  expectedArg,
  type Plan,
  revisionSentence,
  SourceInput,
  snapshot,
} from "../change/change.ts"
import { Indicator } from "./indicator.ts"
import { largestUpload, readUpload, type UploadedValue } from "./indicator-upload.ts"

/** Indicators that an account may have of its own. */
const mostIndicators = 20

const UploadInput = builder.inputType("RecordIndicatorInput", {
  description: "An indicator of an editor's own, with its values.",
  fields: (t) => ({
    name: t.string({
      required: true,
      description: "Name, at most 120 characters; its code is made of it: USER.ROAD-DENSITY.",
    }),
    unit: t.string({ required: true, description: "Unit of its values, such as percent." }),
    description: t.string({ required: true, description: "What it measures, and how." }),
    csv: t.string({
      required: true,
      description: `The values as CSV with the columns country (ISO code), year and value, in any order and case; at most ${largestUpload.toLocaleString("en")} rows, and no more than a request of ${largestBody / 1024} KB holds.`,
    }),
  }),
})
type Upload = typeof UploadInput.$inferInput

builder.prismaObjectFields(Indicator, (t) => ({
  revision: t.exposeInt("sinceRelease", { description: revisionSentence }),
}))

interface Preview {
  rows: number
  countries: string[]
  firstYear: number
  lastYear: number
}

interface Uploaded extends Edited<Row> {
  preview: Preview | null
}

const PreviewType = builder.objectRef<Preview>("IndicatorPreview").implement({
  description: "What an uploaded file holds.",
  fields: (t) => ({
    rows: t.exposeInt("rows", { description: "How many values it has." }),
    countries: t.expose("countries", {
      type: ["CountryCode"],
      description: "Codes of the countries that it has values of.",
    }),
    firstYear: t.exposeInt("firstYear", { description: "The first year that it has a value of." }),
    lastYear: t.exposeInt("lastYear", { description: "The last year that it has a value of." }),
  }),
})

const IndicatorEdit = builder.objectRef<Uploaded>("IndicatorEdit").implement({
  interfaces: [EditResult],
  description: "What an edit of an indicator did, or would do.",
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      nullable: true,
      description: "The indicator as it is now; null after a retraction and with validateOnly.",
      resolve: ({ row }) => row,
    }),
    preview: t.expose("preview", {
      type: PreviewType,
      nullable: true,
      description: "What the uploaded file holds; null after a retraction.",
    }),
  }),
})

function previewOf(values: readonly UploadedValue[]): Preview | null {
  const years = values.map(({ year }) => year).sort((a, b) => a - b)
  const [firstYear, lastYear] = [years[0], years.at(-1)]
  if (firstYear === undefined || lastYear === undefined) return null
  const countries = [...new Set(values.map(({ country }) => country))].sort()
  return { rows: values.length, countries, firstYear, lastYear }
}

/** The row as the log keeps it; whose it is the log tells by its author. */
const kept = ({ ownerId: _, ...row }: Row) => snapshot(row)

async function checkUpload({ faults, tx, cited }: Edit, input: Upload, ownerId: string) {
  const name = faults.text("input.name", input.name, 120)
  const unit = faults.text("input.unit", input.unit, 120)
  const description = faults.text("input.description", input.description, 1000)
  const code = `USER.${slug(name).toUpperCase()}`
  if (name !== "" && slug(name) === "") faults.add("input.name", "NO_LETTER_OR_DIGIT", {})
  if (!cited) faults.add("source", "SOURCE_MISSING", {})
  if (await tx.indicator.findUnique({ where: { code } }))
    faults.add("input.name", "INDICATOR_RECORDED", { key: code }, code)
  if ((await tx.indicator.count({ where: { ownerId } })) >= mostIndicators)
    faults.add("input", "TOO_MANY_INDICATORS", { most: mostIndicators })
  return { code, name, unit, description, ownerId }
}

function planRecord(input: Upload, ownerId: string, values: readonly UploadedValue[]): Plan<Row> {
  return async (edit) => {
    const data = await checkUpload(edit, input, ownerId)
    return async () => {
      const row = await edit.tx.indicator.create({ data })
      const sourceKey = edit.cited?.key ?? ""
      await edit.tx.indicatorValue.createMany({
        data: values.map(({ country, year, value }) => ({
          indicatorCode: row.code,
          countryIso3: country,
          year,
          value,
          sourceKey,
        })),
      })
      edit.note("indicator", row.code, null, kept(row))
      edit.count("indicator_value", "record", values.length)
      return row
    }
  }
}

function planRetract(code: string, expected: number, context: Context): Plan<Row> {
  return async (edit) => {
    const row = await edit.tx.indicator.findUnique({ where: { code } })
    if (!row) throw refused("NO_SUCH_INDICATOR", { key: code.slice(0, 120) }, { argument: "code" })
    const isOwn = row.ownerId !== null && row.ownerId === context.viewer?.id
    if (row.ownerId === null || !(isOwn || hasRole(context.viewer, "admin")))
      throw refused(row.ownerId === null ? "INDICATOR_OF_DATA" : "INDICATOR_OF_OTHERS", {})
    await edit.checkRevision(row, expected)
    return async () => {
      const { count } = await edit.tx.indicatorValue.deleteMany({ where: { indicatorCode: code } })
      await edit.tx.indicator.delete({ where: { code } })
      edit.note("indicator", code, kept(row), null)
      edit.count("indicator_value", "retract", count)
      return null
    }
  }
}

builder.mutationFields((t) => ({
  recordIndicator: t.field({
    type: IndicatorEdit,
    authScopes: { editor: true },
    description:
      "Adds an indicator of one's own from a CSV. Faults of the file are told with line and column; with validateOnly, preview says what the file holds. For editors.",
    args: {
      input: t.arg({ type: UploadInput, required: true, description: "The indicator." }),
      source: t.arg({
        type: SourceInput,
        required: true,
        description: "Where the values come from.",
      }),
      ...editArgs,
    },
    resolve: async (_root, { input, ...request }, context) => {
      const { values, faults } = readUpload(input.csv)
      const plan: Plan<Row> = (edit) => {
        for (const fault of faults) edit.faults.at("input.csv", fault)
        return planRecord(input, context.viewer?.id ?? "", values)(edit)
      }
      return { ...(await edit({ ...request, context }, plan)), preview: previewOf(values) }
    },
  }),
  retractIndicator: t.field({
    type: IndicatorEdit,
    authScopes: { editor: true },
    description:
      "Withdraws an indicator that an editor added, with its values. Its history stays, under changes. For its owner and for admins.",
    args: {
      code: t.arg.string({ required: true, description: "Code of the indicator." }),
      ...expectedArg,
      ...editArgs,
    },
    resolve: async (_root, { code, expected, ...request }, context) => ({
      ...(await edit({ ...request, context }, planRetract(code, expected, context))),
      preview: null,
    }),
  }),
}))

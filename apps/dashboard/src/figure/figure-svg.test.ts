import { expect, test } from "vitest"
import { formats } from "@/lib/format"
import type { Drawing, Figure } from "./figure"
import { figureSvg, type SvgOptions } from "./figure-svg"
import { sample } from "./sample"

type Drawn = Figure & { drawing: Drawing }

const options: SvgOptions = {
  width: 1200,
  theme: "light",
  formats: formats("en"),
  foot: ["Source: CEPII BACI.", "Khorgos · release 2026.11.23"],
}
const drawn: Drawn = { ...sample, drawing: sample.drawing as Drawing }

/** The elements that a picture may have: none that loads, runs or leads anywhere. */
const harmlessElements = ["svg", "style", "rect", "text", "g", "line", "path", "circle", "title"]

function elementsOf(svg: string): { names: string[]; attributes: string[] } {
  const tags = [...svg.matchAll(/<([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/g)]
  const opened = svg.match(/<(?!\/)/g)?.length ?? 0
  // Whatever opens with "<" is an element of ours, or the text was not escaped.
  expect(tags).toHaveLength(opened)
  return {
    names: [...new Set(tags.map(([, name = ""]) => name))],
    attributes: [
      ...new Set(
        tags.flatMap(([, , all = ""]) => [...all.matchAll(/([\w:-]+)="/g)].map(([, a = ""]) => a)),
      ),
    ],
  }
}

const corpus = [
  "<script>alert(1)</script>",
  '"><script>alert(1)</script>',
  "</text></svg><svg onload=alert(1)>",
  "</style><script>alert(1)</script>",
  "]]><script>alert(1)</script><![CDATA[",
  "javascript:alert(1)",
  '<a href="javascript:alert(1)">x</a>',
  "' onmouseover='alert(1)",
  '" onload="alert(1)',
  "&lt;script&gt;",
  "&#60;script&#62;",
  "<!--",
  "<foreignObject><iframe src=x></foreignObject>",
  "\u0000\u0008<img src=x onerror=alert(1)>",
]

test.each(corpus)("%j is only ever text", async (evil) => {
  const svg = await figureSvg(
    {
      ...drawn,
      title: evil,
      subtitle: evil,
      notes: [evil],
      summary: evil,
      drawing: {
        kind: "lines",
        input: {
          series: [
            {
              id: evil,
              label: evil,
              colour: "chn",
              points: [
                { x: 2020, y: 1 },
                { x: 2021, y: 2 },
              ],
            },
          ],
          markers: [{ x: 2020.5, label: evil, href: evil }],
          breaks: [{ x: 2020.5, label: evil }],
        },
      },
    },
    { ...options, foot: [evil] },
  )
  const { names, attributes } = elementsOf(svg)
  expect(svg).not.toMatch(/(?![\t\n\r])\p{Cc}/u)
  expect(names.filter((name) => !harmlessElements.includes(name))).toEqual([])
  expect(attributes.filter((name) => /^on|href|src/i.test(name))).toEqual([])
})

test("it says all that a figure must: title, measure, labels, note, source", async () => {
  const svg = await figureSvg(drawn, options)
  const text = svg.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")
  for (const part of [
    sample.title,
    sample.subtitle,
    "China",
    "Russia",
    ...sample.notes,
    ...options.foot,
  ])
    expect(text).toContain(part)
  expect(svg).toContain("<title>Xi Jinping to Kazakhstan</title>")
})

test.each(["light", "dark"] as const)("in the %s theme every colour is a value", async (theme) => {
  const svg = await figureSvg(drawn, { ...options, theme })
  expect(svg).not.toContain("var(")
  expect(svg).toContain(theme === "light" ? "#c8391f" : "#f0694a")
})

test("a text that looks like a colour stays a text", async () => {
  const svg = await figureSvg({ ...drawn, title: "var(--paper)" }, options)
  expect(svg).toContain(">var(--paper)<")
})

test.each([320, 640, 960, 1200, 2400])(
  "it is %i wide, and no line of text is wider",
  async (width) => {
    const svg = await figureSvg(drawn, { ...options, width })
    expect(svg).toContain(`width="${width}"`)
    expect(svg).toContain(`viewBox="0 0 ${Math.min(width, 960)} `)
  },
)

test("panels stand in a grid, a picture of its own is asked for the width there is", async () => {
  const input = sample.drawing?.kind === "lines" ? sample.drawing.input : { series: [] }
  const panels = ["Kazakhstan", "Uzbekistan"].map((title) => ({ title, input }))
  const grid = await figureSvg({ ...drawn, drawing: { kind: "panels", panels } }, options)
  expect(grid).toContain(">Kazakhstan<")
  expect(grid).toMatch(/translate\(\d+(\.\d+)?,0\).*>Uzbekistan</s)
  const widths: number[] = []
  await figureSvg(
    {
      ...drawn,
      drawing: {
        kind: "picture",
        draw: (width) => {
          widths.push(width)
          return { height: 10, marks: null }
        },
      },
    },
    { ...options, width: 320 },
  )
  expect(widths).toEqual([280])
})

test("panels share one scale, unless the figure says that each has its own", async () => {
  const panels = [1e9, 10e9].map((y) => ({
    title: `Up to ${y / 1e9}`,
    input: {
      series: [
        {
          id: "CHN",
          label: "China",
          colour: "chn" as const,
          points: [
            { x: 2022, y: 0 },
            { x: 2023, y },
          ],
        },
      ],
    },
  }))
  /** The heights at which the line of each panel ends. */
  const ends = async (ownScale: boolean) => {
    const svg = await figureSvg(
      { ...drawn, drawing: { kind: "panels", panels, ownScale } },
      options,
    )
    return [...svg.matchAll(/<path d="M[\d.]+[ ,][\d.]+L[\d.]+[ ,]([\d.]+)" fill="none"/g)].map(
      ([, y]) => Number(y),
    )
  }
  const [own, shared] = [await ends(true), await ends(false)]
  expect(own[0]).toBe(own[1])
  expect(shared[0]).toBeGreaterThan(Number(shared[1]))
  expect(own).toHaveLength(2)
})

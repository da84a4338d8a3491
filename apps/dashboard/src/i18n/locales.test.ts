import { expect, test } from "vitest"
import { chooseLocale } from "./locales"

test.each([
  [{}, "en"],
  [{ accepted: "ru-RU,ru;q=0.9,en;q=0.8" }, "ru"],
  [{ accepted: "de;q=0.9, zh-CN;q=0.8, en;q=0.7" }, "zh"],
  [{ accepted: "en;q=0.5,ru;q=0.9" }, "ru"],
  [{ accepted: "ru;q=0,fr" }, "en"],
  [{ accepted: "ru", cookie: "zh" }, "zh"],
  [{ accepted: "ru", cookie: "klingon" }, "ru"],
  [{ cookie: "zh", address: "EN" }, "en"],
])("of %o the interface speaks %s", (wishes, wanted) => {
  expect(chooseLocale(wishes)).toBe(wanted)
})

import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir } from "node:fs/promises"
import { userInfo } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { type BrowserServer, chromium, type LaunchOptions } from "playwright-core"
import { readEnv } from "./env.ts"

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

// Two hidden pages of the address bar, which Chromium loads for each window, cost a test a second of
// work. The names after them are those that Playwright leaves out by this switch, which counts once.
const leftOut = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
]

const args = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  `--disable-features=${leftOut.join()}`,
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
]

const unpack =
  'import("@sparticuz/chromium").then(async ({ default: chromium }) => process.stdout.write(await chromium.executablePath()))'

/** Unpacks the browser that npm brings, with the libraries and fonts that a bare machine lacks, into a folder. */
async function unpackBrowser(folder: string): Promise<LaunchOptions> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("No Chromium is installed. Install one, or set CHROMIUM_PATH to it.")
  await mkdir(folder, { recursive: true })
  const { inherited } = readEnv()
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", unpack], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    // The package writes to the temporary folder, and its libraries only where this name is set.
    env: { ...inherited, TMPDIR: folder, AWS_EXECUTION_ENV: "nodejs24.x" },
  })
  return {
    executablePath: stdout,
    env: {
      ...inherited,
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") }),
    },
  }
}

async function findBrowser(folder: string): Promise<LaunchOptions> {
  const { chromiumPath } = readEnv()
  if (chromiumPath && !existsSync(chromiumPath))
    throw new Error(`CHROMIUM_PATH names ${chromiumPath}, where nothing is.`)
  const executablePath = chromiumPath ?? installed.find((path) => existsSync(path))
  return executablePath ? { executablePath } : unpackBrowser(folder)
}

/** Starts the browser that is there, else the one from npm, for which it needs a folder. */
export async function launchBrowser(folder: string): Promise<BrowserServer> {
  const options: LaunchOptions = { ...(await findBrowser(folder)), args }
  // Unless chromiumSandbox is asked for, the browser gets --no-sandbox, as it must for root.
  const isRoot = process.platform !== "win32" && userInfo().uid === 0
  if (isRoot) return chromium.launchServer(options)
  // Containers often refuse the sandbox to ordinary users too; the pages are our own.
  return chromium
    .launchServer({ ...options, chromiumSandbox: true })
    .catch(() => chromium.launchServer(options))
}

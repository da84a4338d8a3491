import { spawnSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

function runs(command: string, args: string[]): boolean {
  return spawnSync(command, args, { encoding: "utf8" }).status === 0
}

/** The Python that has what the notebook imports and what executes it; null when there is none. */
export function findPython(): string | null {
  const needs = "import pandas, matplotlib, ipykernel, nbconvert"
  return ["python3", "/usr/bin/python3"].find((name) => runs(name, ["-c", needs])) ?? null
}

export function findR(): string | null {
  const needs = "for (name in c('httr2', 'rmarkdown', 'ggplot2')) loadNamespace(name)"
  return runs("Rscript", ["-e", needs]) && runs("pandoc", ["--version"]) ? "Rscript" : null
}

/** Deno, whose kernel executes the JavaScript notebook; it comes from npm. */
export function findDeno(): string | null {
  return runs("deno", ["--version"]) ? "deno" : null
}

/** Tells Jupyter of the kernels in a folder of the test's own, and gives that folder. */
export function writeKernels(folder: string, python: string, deno: string | null): string {
  const kernels = {
    python3: { argv: [python, "-m", "ipykernel_launcher", "-f", "{connection_file}"] },
    ...(deno
      ? { deno: { argv: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"] } }
      : {}),
  }
  for (const [name, kernel] of Object.entries(kernels)) {
    const place = join(folder, "kernels", name)
    mkdirSync(place, { recursive: true })
    const language = name === "deno" ? "typescript" : "python"
    writeFileSync(
      join(place, "kernel.json"),
      JSON.stringify({ ...kernel, display_name: name, language }),
    )
  }
  return folder
}

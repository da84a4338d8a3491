import "server-only"
import { figures } from "@/app/figures"
import type { Figure, SearchParams } from "@/figure/figure"
import { readAddress } from "@/lib/address"
import { ApiFailure, type Fault, withoutPages } from "@/lib/api"

/** Why there is no figure at an address, as a program is told. */
export class FigureFault extends Error {
  readonly fault: Fault
  constructor(message: string, fault: Fault) {
    super(message)
    this.fault = fault
  }
}

export const notFoundFault = (message: string, code = "NOT_FOUND") =>
  new FigureFault(message, { code, status: 404 })

function searchOf({ searchParams }: URL): SearchParams {
  const names = [...new Set(searchParams.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}

const secret = /khg_[0-9A-Za-z]+/

/** Next's own way to say that nothing is there, with which a maker answers a key that names nothing. */
function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error &&
    "digest" in error &&
    String(error.digest).startsWith("NEXT_HTTP_ERROR_FALLBACK;404")
  )
}

/** The figure of this name that the reader's address describes; every refusal is a fault with its code. */
export async function makeFigure(name: string): Promise<Figure> {
  const address = await readAddress()
  if (secret.test(decodeURIComponent(address.search.replaceAll(/%(?![0-9A-Fa-f]{2})/g, "%25"))))
    throw new FigureFault(
      "A token in the address is not taken: send it in the header Authorization: Bearer. If it was a real one, revoke it.",
      { code: "TOKEN_IN_URL", status: 400 },
    )
  const maker = figures.get(name)
  if (!maker)
    throw notFoundFault(
      `There is no figure "${name.slice(0, 40)}". There are: ${[...figures.keys()].join(", ")}.`,
    )
  try {
    return await withoutPages(() => maker(searchOf(address)))
  } catch (error) {
    if (error instanceof ApiFailure) throw new FigureFault(error.message, error.fault)
    if (isNotFound(error)) throw notFoundFault("Nothing in the data is at this address.")
    throw error
  }
}

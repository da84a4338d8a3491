import { readAddress } from "@/lib/address"
import { NothingHere } from "@/ui/DeadEnds"
import { RetractedVisit, readRetracted } from "./RetractedVisit"

/** A key that names nothing now: told apart are a visit that was withdrawn and one that never was. */
export async function VisitNotFound() {
  const { pathname } = await readAddress()
  const slug = decodeURIComponent(pathname.split("/")[2] ?? "")
  const retracted = await readRetracted(slug)
  return retracted ? <RetractedVisit {...retracted} /> : <NothingHere />
}

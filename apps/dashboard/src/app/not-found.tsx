import { NothingHere } from "@/ui/DeadEnds"

export default function NotFound() {
  return (
    <main id="main" className="page">
      <NothingHere />
    </main>
  )
}

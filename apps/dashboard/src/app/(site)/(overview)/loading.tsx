import { Skeleton } from "@/ui/states"

export default function Loading() {
  return (
    <div className="pt-14">
      <Skeleton className="h-12 w-3/5" />
      <Skeleton className="mt-5 h-6 w-full max-w-prose" label="" />
      <Skeleton className="mt-12 h-105 w-full" label="" />
    </div>
  )
}

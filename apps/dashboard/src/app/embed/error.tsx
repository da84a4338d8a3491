"use client"

export { Unreachable as default } from "@/ui/DeadEnds"

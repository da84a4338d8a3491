export { NothingHere as default } from "@/ui/DeadEnds"

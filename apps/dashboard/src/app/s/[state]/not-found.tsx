export { ShareEnded as default } from "@/features/view/ShareEnded"

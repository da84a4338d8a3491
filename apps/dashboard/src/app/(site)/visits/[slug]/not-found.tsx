import { VisitNotFound } from "@/features/visit/VisitNotFound"

export default VisitNotFound

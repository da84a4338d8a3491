import { specifiedDirectives } from "graphql"
import { builder } from "./builder.ts"
import { releaseDirective } from "./modules/source/release-directive.ts"
import "./scalars.ts"
import "./modules/source/source.ts"
import "./modules/source/release.ts"
import "./modules/country/country.ts"
import "./modules/group/group.ts"
import "./modules/leader/leader.ts"
import "./modules/organisation/organisation.ts"

import "./modules/event/event.ts"
import "./modules/visit/visit.ts"
import "./modules/visit/trip.ts"
import "./modules/visit/visit-coverage.ts"
import "./modules/visit/visit-ranking.ts"
import "./modules/visit/visit-aggregate.ts"
import "./modules/statement/statement.ts"
import "./modules/trade/trade.ts"
import "./modules/trade/product.ts"
import "./modules/trade/headline.ts"
import "./modules/trade/trade-series.ts"
import "./modules/trade/trade-aggregate.ts"
import "./modules/investment/investment.ts"
import "./modules/indicator/indicator.ts"
import "./modules/claim/claim.ts"
import "./modules/account/account.ts"
import "./modules/account/invitation.ts"

/** The executable schema. A module joins it by an import line above. */
export const schema = builder.toSchema({
  directives: [...specifiedDirectives, releaseDirective],
})

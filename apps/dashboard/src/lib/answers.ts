import { type DocumentNode, Kind, OperationTypeNode, visit } from "graphql"

// The data change with a release only, and are the same for everybody who may read them. So an answer that
// is made of the data alone holds until the next release, or the next day, for some count up to today.

/** Fields of Query that are answered from the data alone; a test follows the schema from them. */
export const rootsOfTheData: ReadonlySet<string> = new Set([
  "claim",
  "claims",
  "countries",
  "country",
  "countryGroup",
  "countryGroups",
  "event",
  "events",
  "eventSeries",
  "hostRanking",
  "indicator",
  "indicators",
  "indicatorValues",
  "investments",
  "leader",
  "leaders",
  "memberships",
  "organisation",
  "organisations",
  "productClassifications",
  "productCoverage",
  "productFlows",
  "productHeadlines",
  "products",
  "source",
  "sources",
  "statement",
  "statements",
  "topics",
  "tradeAggregate",
  "tradeFlows",
  "tradeHeadlines",
  "tradeMirror",
  "tradeSeries",
  "trip",
  "trips",
  "visit",
  "visitAggregate",
  "visitCoverage",
  "visitorRanking",
  "visits",
])

/** Fields below them that name accounts, which change without a release. */
export const fieldsOfAccounts: ReadonlySet<string> = new Set(["history", "owner"])

function looksAtDataAlone(document: DocumentNode): boolean {
  let alone = true
  visit(document, {
    OperationDefinition({ operation, selectionSet }) {
      alone &&= operation === OperationTypeNode.QUERY
      for (const selection of selectionSet.selections)
        alone &&= selection.kind === Kind.FIELD && rootsOfTheData.has(selection.name.value)
    },
    Field({ name }) {
      alone &&= !fieldsOfAccounts.has(name.value)
    },
  })
  return alone
}

const judged = new WeakMap<DocumentNode, boolean>()

/** Whether the answer is alike for all readers until the data change. */
export function isOfTheData(document: DocumentNode): boolean {
  const before = judged.get(document)
  if (before !== undefined) return before
  const answer = looksAtDataAlone(document)
  judged.set(document, answer)
  return answer
}

interface Kept {
  /** The state of the data that it was made from. */
  stamp: string
  /** As text: whoever reads it gets rows of his own. */
  body: string
}

/** Holds answers up to a number of characters; what was not asked for longest goes first. */
export function answerStore(mostCharacters: number) {
  const store = new Map<string, Kept>()
  let held = 0
  function drop(key: string) {
    const kept = store.get(key)
    if (!kept) return
    held -= key.length + kept.body.length
    store.delete(key)
  }
  return {
    recall(key: string): Kept | undefined {
      const kept = store.get(key)
      if (!kept) return undefined
      store.delete(key)
      store.set(key, kept)
      return kept
    },
    keep(key: string, kept: Kept) {
      drop(key)
      const size = key.length + kept.body.length
      if (size > mostCharacters / 8) return
      store.set(key, kept)
      held += size
      for (const oldest of store.keys()) {
        if (held <= mostCharacters) return
        drop(oldest)
      }
    },
  }
}

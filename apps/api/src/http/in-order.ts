import type { ApolloServerPlugin, GraphQLRequestListener } from "@apollo/server"
import type { Context } from "../context.ts"

/**
 * One plugin of several that each wait for the one before: Apollo would run them at once, and read for a query
 * that another of them refuses.
 */
export function inOrder(...plugins: ApolloServerPlugin<Context>[]): ApolloServerPlugin<Context> {
  return {
    async requestDidStart(request) {
      const listeners: GraphQLRequestListener<Context>[] = []
      for (const plugin of plugins) {
        const listener = await plugin.requestDidStart?.(request)
        if (listener) listeners.push(listener)
      }
      return {
        async didResolveOperation(resolved) {
          for (const listener of listeners) await listener.didResolveOperation?.(resolved)
        },
        async willSendResponse(response) {
          for (const listener of listeners) await listener.willSendResponse?.(response)
        },
      }
    },
  }
}

import type { GraphiQLProps } from "graphiql"

const isAuthorization = (name: string) => name.toLowerCase() === "authorization"

/** Asks in the name of the session, or of the token alone where the headers bring one. */
export const fetcher: GraphiQLProps["fetcher"] = async (params, { headers = {} } = {}) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    credentials: Object.keys(headers).some(isAuthorization) ? "omit" : "same-origin",
    body: JSON.stringify(params),
  })
  return response.json()
}

import {
  type GraphQLNamedType,
  GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql"

function neighbours(type: GraphQLNamedType, schema: GraphQLSchema): GraphQLNamedType[] {
  if (isUnionType(type)) return [...type.getTypes()]
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => getNamedType(field.type))
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  const fields = Object.values(type.getFields()).flatMap((field) => [
    getNamedType(field.type),
    ...field.args.map((arg) => getNamedType(arg.type)),
  ])
  const members = isInterfaceType(type) ? schema.getPossibleTypes(type) : []
  return [...fields, ...type.getInterfaces(), ...members]
}

/** The schema without the types that no query, mutation or directive can meet. */
export function reachable(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig()
  const met = new Set<GraphQLNamedType>()
  const roots = [config.query, config.mutation, config.subscription]
  const inDirectives = config.directives.flatMap(({ args }) =>
    args.map((arg) => getNamedType(arg.type)),
  )
  const queue: GraphQLNamedType[] = [...roots.flatMap((type) => type ?? []), ...inDirectives]
  for (const type of queue) {
    if (met.has(type)) continue
    met.add(type)
    queue.push(...neighbours(type, schema))
  }
  return new GraphQLSchema({ ...config, types: config.types.filter((type) => met.has(type)) })
}

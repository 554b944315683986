/** The part of OpenAPI 3.1 that the page reads. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  default?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  description?: string
}
export interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: Schema
}
export interface Operation {
  tags?: string[]
  summary?: string
  description?: string
  parameters?: Parameter[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>
  security?: unknown[]
}
export interface Document {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
  'x-missing'?: string[]
}

export interface Endpoint {
  id: string
  method: string
  path: string
  summary: string
  group: string
  audience: 'anyone' | 'signedIn' | 'operator'
  parameters: Parameter[]
  body?: Schema
  answer?: Schema
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
/** The caller comes from the session or the token; nobody sends it. */
const NOT_SENT = ['caller']

export function audienceOf(path: string): Endpoint['audience'] {
  if (path.includes('/operations/')) return 'operator'
  return path.startsWith('/api/public/') || path.startsWith('/c/') || path === '/api/live' ? 'anyone' : 'signedIn'
}

const schemaIn = (content: Record<string, { schema?: Schema }> | undefined) => Object.values(content ?? {})[0]?.schema

/** All addresses, what anybody may call first, then by path. */
export function endpointsOf(document: Document): Endpoint[] {
  const order = { anyone: 0, signedIn: 1, operator: 2 }
  return Object.entries(document.paths)
    .flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([method]) => METHODS.includes(method))
        .map(([method, operation]) => ({
          id: `${method} ${path}`,
          method: method.toUpperCase(),
          path,
          summary: operation.summary ?? '',
          group: operation.tags?.[0]?.split(':')[0] ?? '',
          audience: audienceOf(path),
          parameters: (operation.parameters ?? []).filter((parameter) => !NOT_SENT.includes(parameter.name) && parameter.in !== 'cookie'),
          body: schemaIn(operation.requestBody?.content),
          answer: schemaIn(Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'))?.[1].content),
        })),
    )
    .sort((a, b) => order[a.audience] - order[b.audience] || a.path.localeCompare(b.path) || a.method.localeCompare(b.method))
}

/** Every word typed must occur somewhere in method, path or summary. */
export function matching(endpoints: Endpoint[], typed: string): Endpoint[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return endpoints.filter((endpoint) => words.every((word) => `${endpoint.method} ${endpoint.path} ${endpoint.summary} ${endpoint.group}`.toLowerCase().includes(word)))
}

export interface Field {
  depth: number
  name: string
  type: string
}

/** A schema as an indented list; recursion and depth are cut off. */
export function fieldsOf(schema: Schema | undefined, document: Document, depth = 0, seen: string[] = []): Field[] {
  const { schema: plain, seen: met, again } = resolve(schema, document, seen)
  if (!plain || again || depth > 4) return []
  if (plain.items) return fieldsOf(plain.items, document, depth, met)
  return Object.entries(plain.properties ?? {}).flatMap(([name, field]) => [
    { depth, name, type: typeOf(field, document) },
    ...fieldsOf(field, document, depth + 1, met),
  ])
}

function resolve(schema: Schema | undefined, document: Document, seen: string[]) {
  const name = schema?.$ref?.split('/').pop()
  if (!name) return { schema, seen, again: false }
  return { schema: document.components?.schemas?.[name], seen: [...seen, name], again: seen.includes(name) }
}

export function typeOf(schema: Schema | undefined, document: Document): string {
  const plain = resolve(schema, document, []).schema
  if (!plain) return ''
  if (plain.items) return `${typeOf(plain.items, document)}[]`
  if (plain.enum) return plain.enum.join(' | ')
  const type = Array.isArray(plain.type) ? plain.type.filter((one) => one !== 'null').join(' | ') : (plain.type ?? 'object')
  return plain.format ? `${type} (${plain.format})` : type
}

/** The address with what was filled in; an empty optional parameter is left out. */
export function addressOf(endpoint: Pick<Endpoint, 'path' | 'parameters'>, values: Record<string, string>): string {
  let path = endpoint.path
  const search = new URLSearchParams()
  for (const parameter of endpoint.parameters) {
    const value = (values[parameter.name] ?? '').trim()
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, value ? encodeURIComponent(value) : `{${parameter.name}}`)
    else if (parameter.in === 'query' && value !== '') search.set(parameter.name, value)
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

import { language, t } from './language'

/** One of several faults, such as of a line in a file. */
export interface Fault {
  field?: string
  line?: number
  column?: string | null
  value?: string | null
  message?: string
}

/** A refusal of the platform (RFC 9457) or of the network, told as something the reader can do. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly field?: string,
    /** Every single fault, where the platform names them. */
    readonly errors: Fault[] = [],
  ) {
    super(message)
  }
}

/** Whatever was thrown, as a problem: what is none of the platform's is told as it stands. */
export function problemOf(failure: unknown): Problem {
  return failure instanceof Problem ? failure : new Problem(0, 'about:blank', String(failure))
}

function cookie(name: string): string | undefined {
  const entry = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return entry && decodeURIComponent(entry.slice(name.length + 1))
}

function sentenceFor(status: number): string {
  if (status === 0) return t('problem.offline')
  if (status >= 500) return t('problem.server')
  const known = [401, 403, 404, 409, 429]
  return t(known.includes(status) ? `problem.${status}` : 'problem.other', { status })
}

async function refusalOf(response: Response): Promise<Problem> {
  let document: { type?: string; title?: string; detail?: string; field?: string; errors?: Fault[] } = {}
  if (response.headers.get('content-type')?.includes('json')) {
    document = await response.json().catch(() => ({}))
  }
  // below 500 the platform's own sentence says best what to do; above, it is about us and not about the reader
  const own = response.status < 500 ? (document.detail ?? document.title) : undefined
  return new Problem(
    response.status,
    document.type ?? 'about:blank',
    own || sentenceFor(response.status),
    document.field ?? document.errors?.[0]?.field,
    document.errors,
  )
}

async function call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language() === 'zh' ? 'zh-CN' : 'en',
    // tells the gateway that this is a script: it answers 401 instead of sending us to the sign-in page
    'X-Requested-With': 'XMLHttpRequest',
  }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const token = method === 'GET' ? undefined : cookie('XSRF-TOKEN')
  if (token) headers['X-XSRF-TOKEN'] = token
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      signal,
    })
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw new Problem(0, 'about:blank', sentenceFor(0))
  }
  if (!response.ok) throw await refusalOf(response)
  const text = await response.text()
  if (!text) return undefined as T
  try {
    return JSON.parse(text) as T
  } catch {
    throw new Problem(response.status, 'about:blank', sentenceFor(502))
  }
}

export const api = {
  get: <T>(path: string, signal?: AbortSignal) => call<T>('GET', path, undefined, signal),
  post: <T>(path: string, body: unknown = {}) => call<T>('POST', path, body),
}

/** A path with those parameters that have a value. */
export function url(path: string, parameters: Record<string, string | number | null | undefined> = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

const RETURN_TO = 'yunguanjia.returnTo'

/** Sign in at the city's identity server and come back to exactly this address. */
export function signIn(): void {
  try {
    sessionStorage.setItem(RETURN_TO, location.pathname + location.search)
  } catch {
    // without a memory the reader lands on the entry page
  }
  location.assign('/oauth2/authorization/keycloak')
}

/** Where the reader wanted to go before signing in; asked once. */
export function takeReturnAddress(): string | null {
  try {
    const address = sessionStorage.getItem(RETURN_TO)
    sessionStorage.removeItem(RETURN_TO)
    return address?.startsWith('/') && !address.startsWith('//') ? address : null
  } catch {
    return null
  }
}

/** Sign-out is a real form post, so that the browser follows the way over the identity server. */
export function signOut(): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/logout'
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = '_csrf'
  field.value = cookie('XSRF-TOKEN') ?? ''
  form.append(field)
  document.body.append(form)
  form.submit()
}

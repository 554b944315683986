import { language, t } from '../../core/language'

export interface Fault {
  line: number
  column: string | null
  message: string
}

export type Outcome =
  | { taken: { file: string; samples: number; values: number; known: boolean } }
  | { faults: Fault[]; message: string }

function token(): string | undefined {
  const entry = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return entry && decodeURIComponent(entry.slice('XSRF-TOKEN='.length))
}

/** Sends the bytes of a file as they are: the platform finds out by itself how they are written. */
export async function send(file: File): Promise<Outcome> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language() === 'zh' ? 'zh-CN' : 'en',
    'Content-Type': 'text/csv',
    'X-Requested-With': 'XMLHttpRequest',
  }
  const secret = token()
  if (secret) headers['X-XSRF-TOKEN'] = secret
  let answer: Response
  try {
    answer = await fetch(`/api/monitoring/water/import?kind=MANUAL&name=${encodeURIComponent(file.name)}`, { method: 'POST', headers, body: await file.arrayBuffer(), credentials: 'same-origin' })
  } catch {
    return { faults: [], message: t('problem.offline') }
  }
  const body = await answer.json().catch(() => ({}))
  if (answer.ok) return { taken: body }
  return { faults: body.errors ?? [], message: body.detail ?? t('problem.server') }
}

import { effectScope, type Ref } from 'vue'
import { useAddress } from './address'

/** Kinds whose figures are public; the others need a signed-in reader. */
const PUBLIC = [
  'code', 'index', 'exceedance', 'water', 'cwqi', 'basin', 'handover', 'water-source', 'flux',
  'air', 'air-composite', 'air-statistic', 'air-good-days', 'air-forecast', 'air-warning',
]

let asked: Ref<string> | undefined

/**
 * What is being asked "why?", as `kind:id` in the address: a shared link opens the same panel. Lives as long as the
 * page, not as long as the button that happened to ask first.
 */
export function useWhy(): Ref<string> {
  return (asked ??= effectScope(true).run(() => useAddress('why', '', false))!)
}

/** The number of the frame that an input came in; null where it leads elsewhere. */
export function frameOf(link: string | null | undefined): string | null {
  return /^\/api\/monitoring\/frames\/(\d+)$/.exec(link ?? '')?.[1] ?? null
}

export function explainPath(question: string): string | null {
  const cut = question.indexOf(':')
  if (cut < 1 || cut === question.length - 1) return null
  const kind = question.slice(0, cut)
  // a section and its period are two steps of the address
  const id = question.slice(cut + 1).split('/').map(encodeURIComponent).join('/')
  return `/api/${PUBLIC.includes(kind) ? 'public/' : ''}explain/${encodeURIComponent(kind)}/${id}`
}

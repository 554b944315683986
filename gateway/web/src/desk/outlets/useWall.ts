import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef } from 'vue'
import { api, Problem, problemOf, url } from '../../core/api'
import { moves, type Shown, type WallPage, type WallRow } from './wall'

export interface Asked {
  area: string
  sector: string
  medium: string
  state: string
  q: string
}

const PORTION = 100
const EVERY = 60_000

/**
 * The wall as asked for: read in portions as the reader scrolls, kept live by the rows that change. A value changes
 * where it stands; only what changes its place makes the list be read anew.
 */
export function useWall(asked: ComputedRef<Asked>) {
  const rows = shallowRef<Shown[]>()
  const head = shallowRef<Omit<WallPage, 'items'>>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const next = computed(() => head.value?.next ?? null)
  let running: AbortController | undefined
  let soon: ReturnType<typeof setTimeout> | undefined

  async function read(cursor: string | null, limit: number): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const page = await api.get<WallPage>(url('/api/monitoring/wall', { ...asked.value, limit, cursor }), mine.signal)
      if (mine !== running) return
      const kept = cursor ? (rows.value ?? []) : []
      const known = new Set(kept.map((one) => one.row.outlet))
      rows.value = [...kept, ...page.items.filter((one) => !known.has(one.row.outlet))]
      head.value = page
      problem.value = undefined
    } catch (failure) {
      if (mine !== running) return
      problem.value = problemOf(failure)
    } finally {
      if (mine === running) loading.value = false
    }
  }
  const reload = () => read(null, Math.min(200, Math.max(PORTION, rows.value?.length ?? 0)))
  const more = () => (next.value && !loading.value ? read(next.value, PORTION) : undefined)

  function heard(news: WallRow[]): void {
    const byOutlet = new Map(news.map((row) => [row.outlet, row]))
    let again = false
    rows.value = rows.value?.map((one) => {
      const row = byOutlet.get(one.row.outlet)
      if (!row) return one
      byOutlet.delete(row.outlet)
      again ||= moves(one.row, row)
      return { ...one, row }
    })
    if (again) {
      clearTimeout(soon)
      soon = setTimeout(reload, 1500)
    }
  }

  let line: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  function listen(): void {
    line?.close()
    if (typeof EventSource === 'undefined') return
    const mine = (line = new EventSource(url('/api/monitoring/wall/live', { area: asked.value.area })))
    mine.addEventListener('rows', (event) => heard(JSON.parse((event as MessageEvent).data) as WallRow[]))
    // the browser gives up after an answer other than 200
    mine.onerror = () => {
      if (mine.readyState !== 2 || mine !== line) return
      clearTimeout(retry)
      retry = setTimeout(listen, 5000)
    }
  }

  watch(asked, () => {
    rows.value = undefined
    void read(null, PORTION)
  }, { immediate: true })
  watch(() => asked.value.area, listen, { immediate: true })
  const timer = setInterval(reload, EVERY)
  onScopeDispose(() => {
    clearInterval(timer)
    clearTimeout(soon)
    clearTimeout(retry)
    running?.abort()
    line?.close()
  })
  return { rows, head, problem, loading, next, reload, more }
}

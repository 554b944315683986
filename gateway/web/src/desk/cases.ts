import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { api, type Problem, problemOf, url } from '../core/api'
import type { CaseRow, Items } from '../core/types'

const PAGE = 200
/** A desk is not an archive: what was written off longer ago is found by its address or its firm. */
const CLOSED_PAGES = 10

export interface Queue {
  rows: ShallowRef<CaseRow[] | undefined>
  problem: ShallowRef<Problem | undefined>
  loading: Ref<boolean>
  asOf: Ref<string>
  reload: () => Promise<void>
}

/** All open cases, or all closed ones, that the caller may see; kept in step while the page lives. */
export function useQueue(closed: () => boolean, everySeconds: number): Queue {
  const rows = shallowRef<CaseRow[]>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const asOf = ref('')
  let turn = 0

  async function pages(wantsClosed: boolean): Promise<CaseRow[]> {
    const found: CaseRow[] = []
    let cursor: string | null | undefined
    let read = 0
    do {
      const page: Items<CaseRow> = await api.get(url('/api/cases', { limit: PAGE, cursor, state: wantsClosed ? 'WRITTEN_OFF' : null }))
      found.push(...page.items.filter((row) => (row.state === 'WRITTEN_OFF') === wantsClosed))
      // open ones come first: where a written-off one begins, the rest is history
      const enough = !wantsClosed && page.items.some((row) => row.state === 'WRITTEN_OFF')
      cursor = enough || ++read >= CLOSED_PAGES ? null : page.next
    } while (cursor)
    return found
  }

  async function reload(): Promise<void> {
    const mine = ++turn
    loading.value = true
    try {
      const found = await pages(closed())
      if (mine !== turn) return
      rows.value = found
      problem.value = undefined
      asOf.value = new Date().toISOString()
    } catch (failure) {
      if (mine === turn) problem.value = problemOf(failure)
    } finally {
      if (mine === turn) loading.value = false
    }
  }
  const timer = setInterval(reload, everySeconds * 1000)
  onScopeDispose(() => {
    clearInterval(timer)
    turn++
  })
  return { rows, problem, loading, asOf, reload }
}

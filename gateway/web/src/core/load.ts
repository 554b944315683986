import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { api, Problem, problemOf } from './api'

export interface Loaded<T> {
  /** The last good answer; kept while a newer one is on its way or has failed. */
  data: ShallowRef<T | undefined>
  problem: ShallowRef<Problem | undefined>
  loading: Ref<boolean>
  /** When the last good answer came, by this machine's clock. */
  fetchedAt: Ref<number>
  reload: () => Promise<void>
}

/**
 * Keeps an answer of the platform in step with its address: loads when the address changes, reloads on the given
 * interval, never lets an older answer overwrite a newer one, and keeps the last good answer through a failure.
 * An address of null means: nothing to ask yet.
 */
export function useLoad<T>(address: () => string | null, everySeconds = 0): Loaded<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const fetchedAt = ref(0)
  let running: AbortController | undefined
  let shown: string | null = null

  async function reload(): Promise<void> {
    const path = address()
    running?.abort()
    if (path === null) {
      data.value = undefined
      problem.value = undefined
      loading.value = false
      shown = null
      return
    }
    const mine = (running = new AbortController())
    if (path !== shown) data.value = undefined
    loading.value = true
    try {
      const answer = await api.get<T>(path, mine.signal)
      if (mine !== running) return
      data.value = answer
      shown = path
      problem.value = undefined
      fetchedAt.value = Date.now()
    } catch (failure) {
      if (mine !== running) return
      problem.value = problemOf(failure)
    } finally {
      if (mine === running) loading.value = false
    }
  }

  watch(address, reload, { immediate: true })
  const timer = everySeconds > 0 ? setInterval(reload, everySeconds * 1000) : undefined
  onScopeDispose(() => {
    clearInterval(timer)
    running?.abort()
  })
  return { data, problem, loading, fetchedAt, reload }
}

import { onScopeDispose, ref, watch, type Ref } from 'vue'

/**
 * A piece of the page's state that lives in the address, so that a link opens exactly what was seen. Choices of the
 * reader (`push`) get a step in the browser's history.
 */
export function useAddress(key: string, fallback = '', push = true): Ref<string> {
  const read = () => new URLSearchParams(location.search).get(key) ?? fallback
  const value = ref(read())
  const onPop = () => {
    value.value = read()
  }
  addEventListener('popstate', onPop)
  onScopeDispose(() => removeEventListener('popstate', onPop))
  watch(
    value,
    (next) => {
      if (next === read()) return
      const search = new URLSearchParams(location.search)
      if (next === fallback) search.delete(key)
      else search.set(key, next)
      const text = search.toString()
      history[push ? 'pushState' : 'replaceState'](null, '', text ? `?${text}` : location.pathname)
    },
    { flush: 'sync' },
  )
  return value
}

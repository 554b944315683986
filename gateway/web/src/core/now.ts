import { onScopeDispose, ref, type Ref } from 'vue'

/** The present, ticking; so that "3 minutes ago" and a greyed block stay true on a wall that runs for weeks. */
export function useNow(everySeconds = 30): Ref<Date> {
  const now = ref(new Date())
  const timer = setInterval(() => (now.value = new Date()), everySeconds * 1000)
  onScopeDispose(() => clearInterval(timer))
  return now
}

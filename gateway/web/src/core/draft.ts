import { ref, watch, type Ref } from 'vue'

/** Text that survives a closed tab: kept on this device until it is sent. */
export function useDraft(key: string): { text: Ref<string>; keptAt: Ref<string>; discard: () => void } {
  const place = `yunguanjia.draft.${key}`
  let kept: { text: string; at: string } | undefined
  try {
    kept = JSON.parse(localStorage.getItem(place) ?? 'null') ?? undefined
  } catch {
    kept = undefined
  }
  const text = ref(kept?.text ?? '')
  const keptAt = ref(kept?.at ?? '')
  watch(text, (next) => {
    try {
      if (next === '') {
        localStorage.removeItem(place)
        keptAt.value = ''
      } else {
        keptAt.value = new Date().toISOString()
        localStorage.setItem(place, JSON.stringify({ text: next, at: keptAt.value }))
      }
    } catch {
      keptAt.value = ''
    }
  })
  return { text, keptAt, discard: () => (text.value = '') }
}

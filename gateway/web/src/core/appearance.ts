import { ref } from 'vue'

const REMEMBERED = 'yunguanjia.size'
const read = (): boolean => {
  try {
    return localStorage.getItem(REMEMBERED) === 'large'
  } catch {
    return false
  }
}

export const largeText = ref(read())

/** Large-text mode multiplies all five sizes through the root size. */
export function setLargeText(large: boolean): void {
  largeText.value = large
  if (large) document.documentElement.dataset.size = 'large'
  else delete document.documentElement.dataset.size
  try {
    localStorage.setItem(REMEMBERED, large ? 'large' : 'normal')
  } catch {
    // only not remembered
  }
}

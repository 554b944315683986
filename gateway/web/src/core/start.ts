import { createApp, type Component } from 'vue'
import '../design/base.css'
import { largeText, setLargeText } from './appearance'
import { addWords, i18n, language, setLanguage, type Bilingual } from './language'

/** Starts one page with its own words. */
export function start(page: Component, words: Bilingual): void {
  addWords(words)
  setLanguage(language())
  if (largeText.value) setLargeText(true)
  createApp(page).use(i18n).mount('#app')
}

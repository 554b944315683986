import { createApp, watchEffect, type Component } from 'vue'
import '../design/base.css'
import { largeText, setLargeText } from './appearance'
import { addWords, i18n, language, setLanguage, t, type Bilingual } from './language'

/** Starts one page with its own words; a page that has the word `pageTitle` is called so in the tab. */
export function start(page: Component, words: Bilingual): void {
  addWords(words)
  setLanguage(language())
  if (largeText.value) setLargeText(true)
  if (words.zh.pageTitle) watchEffect(() => (document.title = t('pageTitle')))
  createApp(page).use(i18n).mount('#app')
}

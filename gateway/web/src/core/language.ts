import { createI18n } from 'vue-i18n'
import { common } from '../words/common'
import type { Words } from './types'

export type Language = 'zh' | 'en'
/** Messages of one page: the same tree of keys in both languages. */
export type Messages = { [key: string]: string | Messages }
export type Bilingual = { zh: Messages; en: Messages }

const REMEMBERED = 'yunguanjia.language'

/** The address wins over memory, memory over the default: Chinese. */
export function chooseLanguage(search: string, remembered: string | null): Language {
  const asked = new URLSearchParams(search).get('lang') ?? remembered
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED)
  } catch {
    return null
  }
}

export const i18n = createI18n({
  legacy: false,
  locale: chooseLanguage(location.search, remembered()) as string,
  fallbackLocale: 'zh',
  messages: { zh: { ...common.zh }, en: { ...common.en } } as Record<string, Messages>,
})

export function addWords(words: Bilingual): void {
  i18n.global.mergeLocaleMessage('zh', words.zh)
  i18n.global.mergeLocaleMessage('en', words.en)
}

export function language(): Language {
  return i18n.global.locale.value as Language
}

export function setLanguage(next: Language): void {
  i18n.global.locale.value = next
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
  try {
    localStorage.setItem(REMEMBERED, next)
    document.cookie = `lang=${next}; path=/; max-age=31536000; samesite=lax`
  } catch {
    // a browser that keeps nothing still shows the page
  }
}

/** Translate outside of templates. */
export function t(key: string, values: Record<string, unknown> = {}, count?: number): string {
  return count === undefined ? i18n.global.t(key, values) : i18n.global.t(key, values, count)
}

/** A bilingual name in the present language; the other language is better than nothing. */
export function say(words: Words | number): string {
  if (words === null || words === undefined) return ''
  if (typeof words !== 'object') return String(words)
  const [first, second] = language() === 'zh' ? [words.zh, words.en] : [words.en, words.zh]
  return first || second || ''
}

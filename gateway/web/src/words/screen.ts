import type { Bilingual } from '../core/language'

export const words: Bilingual = { zh: {}, en: {} }

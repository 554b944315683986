import { words } from '../../words/desk'

/** The trades the desk has words for. */
export const SECTORS: readonly string[] = Object.keys(words.zh.sector as object)

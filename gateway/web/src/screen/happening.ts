import { within } from '../core/areas'
import { say } from '../core/language'
import type { Happening } from '../core/types'

export const keyOf = (item: Happening): string => String(item.id ?? item.at + say(item.text))

/** The index moves with every event: it has its own place and would crowd out what people did. */
export const told = (item: Happening): boolean => item.type !== 'index'

const MOST = 12

/** What was heard live before what was fetched, newest first, each thing once, and never more than a handful. */
export function merged(heard: readonly Happening[], fetched: readonly Happening[], area: string): Happening[] {
  const once = new Map<string, Happening>()
  for (const item of [...heard, ...fetched]) {
    if (told(item) && within(item.area, area) && !once.has(keyOf(item))) once.set(keyOf(item), item)
  }
  return [...once.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || Number(b.id ?? 0) - Number(a.id ?? 0)).slice(0, MOST)
}

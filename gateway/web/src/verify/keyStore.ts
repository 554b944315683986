import { readKeyListJson, readRoot, type KeyList } from '../envelope/keyList'

/**
 * The key list this device relies on. At the first visit the root keys the platform serves are pinned; from then on only a
 * list signed by one of them is taken, and never one older than what is already here.
 */
export type Trouble = 'offline' | 'not-served' | 'other-root' | 'refused'
export interface Keys {
  list: KeyList | null
  rootIds: string[]
  fetchedAt: number | null
  trouble: Trouble | null
}
interface Kept {
  root: string
  list: string
  fetchedAt: number
}
const NAME = 'yunguanjia.code-keys'
const ADDRESS = '/api/public/code-keys'

function kept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function keep(value: Kept): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(value))
  } catch {
    // a browser that keeps nothing verifies as long as the page is open
  }
}

export function forgetKeys(): void {
  localStorage.removeItem(NAME)
}

async function opened(value: Kept | null, trouble: Trouble | null): Promise<Keys> {
  if (!value) return { list: null, rootIds: [], fetchedAt: null, trouble }
  try {
    const root = readRoot(value.root)
    return { list: await readKeyListJson(value.list, root), rootIds: root.map((key) => key.id), fetchedAt: value.fetchedAt, trouble }
  } catch {
    return { list: null, rootIds: [], fetchedAt: null, trouble: trouble ?? 'refused' }
  }
}

/** What is here, without asking anybody. */
export function storedKeys(): Promise<Keys> {
  return opened(kept(), null)
}

/** Asks the platform for its list; what is here stays where that fails. */
export async function freshKeys(now: number): Promise<Keys> {
  const before = kept()
  let served: string
  try {
    const response = await fetch(ADDRESS, { headers: { Accept: 'application/json' }, cache: 'no-store' })
    if (!response.ok) return opened(before, 'not-served')
    served = await response.text()
  } catch {
    return opened(before, 'offline')
  }
  const root = before?.root ?? rootOf(served)
  if (!root) return opened(before, 'not-served')
  const next = { root, list: served, fetchedAt: now }
  const taken = await opened(next, null)
  if (!taken.list) return opened(before, before ? 'other-root' : 'refused')
  const old = await opened(before, null)
  if (old.list && old.list.issuedAt > taken.list.issuedAt) return opened(before, 'refused')
  keep(next)
  return taken
}

/** The root as the platform tells it, believed once. */
function rootOf(json: string): string | null {
  try {
    const { root } = JSON.parse(json) as { root?: unknown }
    return typeof root === 'string' ? root : null
  } catch {
    return null
  }
}

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { REASONS } from '../src/envelope/fault'
import { freshKeys, storedKeys } from '../src/verify/keyStore'
import { runVectors, type Outcome, type VectorFile } from '../src/verify/runVectors'
import { words } from '../src/words/verify'

const file = JSON.parse(readFileSync('public/vectors/live-codes-1.json', 'utf8')) as VectorFile
const named = (name: string): string => file.lists.find((list) => list.name === name)!.cose
const served = (cose: string, root = file.root): Response => Response.json({ root, cose })

describe('the key list on this device', () => {
  beforeEach(() => localStorage.clear())
  afterEach(() => vi.unstubAllGlobals())

  async function fetching(response: Response | null) {
    vi.stubGlobal('fetch', () => (response ? Promise.resolve(response) : Promise.reject(new TypeError('offline'))))
    return freshKeys(1)
  }

  it('pins the root at the first visit and keeps the list without network', async () => {
    expect((await fetching(null)).trouble).toBe('offline')
    expect((await fetching(served(named('main')))).list?.issuer).toBe('330400')
    const offline = await fetching(null)
    expect(offline).toMatchObject({ trouble: 'offline', fetchedAt: 1 })
    expect(offline.list?.keys.length).toBeGreaterThan(2)
  })

  it('takes no list of another root, whatever the platform says', async () => {
    await fetching(served(named('main')))
    const stranger = file.badLists.find((list) => list.name === 'stranger-root')!
    const answer = await fetching(served(stranger.cose, 'YGJ-ROOT-1 AAAA'))
    expect(answer.trouble).toBe('other-root')
    expect(answer.list?.issuer).toBe('330400')
  })

  it('does not go back to an older list', async () => {
    await fetching(served(named('main')))
    expect((await fetching(served(named('expired')))).trouble).toBe('refused')
    expect((await storedKeys()).list?.expiresAt).toBe(Date.parse('2026-12-05T02:00:00Z') / 1000)
  })
})

describe('the words', () => {
  it.each(['zh', 'en'] as const)('know every reason in %s', (language) => {
    const { reason } = words[language].verify as { reason: Record<string, string> }
    expect(Object.keys(reason).sort()).toEqual([...REASONS].sort())
  })
})

it('runs every vector on the page as the library does', async () => {
  const outcomes: Outcome[] = []
  await runVectors(file, (outcome) => outcomes.push(outcome))
  expect(outcomes.length).toBe(file.codes.length + file.badLists.length)
  expect(outcomes.filter((one) => one.got !== one.expected)).toEqual([])
})

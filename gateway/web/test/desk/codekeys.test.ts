import { describe, expect, it } from 'vitest'
import { leads, plateKeyComing, SIGNS, type Key } from '../../src/desk/codekeys/keys'
import { words } from '../../src/words/codekeys'

const key = (kid: string, batch: number) => ({ kid, batch }) as Key

describe('the keys of the desk', () => {
  it('offer a batch once, however many keys it has', () => {
    expect([...leads([key('a', 2), key('b', 2), key('c', 1)])]).toEqual(['a', 'c'])
  })
  it('let one key for plates be announced at a time', () => {
    const signs = { ...key('a', 0), use: 'PLATE', stand: 'SIGNS' } as Key
    expect(plateKeyComing([signs, { ...key('b', 3), use: 'LIVE_CODE', stand: 'ANNOUNCED' } as Key])).toBe(false)
    expect(plateKeyComing([signs, { ...signs, stand: 'ANNOUNCED' }])).toBe(true)
  })
  it('say every state by shape and word in both languages', () => {
    const stands = Object.keys(SIGNS)
    expect(new Set(Object.values(SIGNS)).size).toBe(stands.length)
    for (const language of ['zh', 'en'] as const) expect(Object.keys((words[language].codekeys as Record<string, object>).stand)).toEqual(stands)
  })
})

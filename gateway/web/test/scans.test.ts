import { describe, expect, it } from 'vitest'
import { heights, KINDS, SIGNS, sums, total, type ScanDay } from '../src/scans/scans'
import { words } from '../src/words/scans'

const day = (kinds: ScanDay['kinds']): ScanDay => ({
  day: '2026-11-28', total: Object.values(kinds).reduce((a, b) => a + b, 0), forged: 0, kinds, hours: [],
})

describe('scans', () => {
  it('draws bars against the highest, and none where nothing was scanned', () => {
    expect(heights([2, 4, 0])).toEqual([0.5, 1, 0])
    expect(heights([0, 0])).toEqual([0, 0])
    expect(heights([])).toEqual([])
  })

  it('adds up the kinds that occurred, in their order', () => {
    const days = [day({ BARE: 1, PLATE_FORGED: 2 }), day({ PLATE_GENUINE: 3, BARE: 4 })]
    expect(sums(days)).toEqual([{ kind: 'PLATE_GENUINE', n: 3 }, { kind: 'BARE', n: 5 }, { kind: 'PLATE_FORGED', n: 2 }])
    expect(total(days)).toBe(10)
  })

  it('has a word for every kind and rule, and a shape of its own for every rule', () => {
    for (const language of ['zh', 'en'] as const) {
      const own = words[language].scans as unknown as { kind: Record<string, string>; rule: Record<string, string> }
      expect(Object.keys(own.kind).sort()).toEqual([...KINDS].sort())
      expect(Object.keys(own.rule)).toEqual(Object.keys(SIGNS))
    }
    expect(new Set(Object.values(SIGNS)).size).toBe(3)
  })
})

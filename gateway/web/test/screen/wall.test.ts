import { describe, expect, it } from 'vitest'
import type { CaseRow, Happening } from '../../src/core/types'
import { decisions, needsDecision } from '../../src/screen/decisions'
import { merged } from '../../src/screen/happening'
import { labelSpot } from '../../src/screen/label'
import { composition, strip } from '../../src/screen/strip'

const now = new Date('2026-11-25T09:00:00+08:00')

describe('the bar of the index', () => {
  it('gives the weight of what has no data to the others, and says so by no width', () => {
    const parts = composition([
      { id: 'a', name: 'a', value: null, weight: '0.3', contribution: null },
      { id: 'b', name: 'b', value: '38.2', weight: '0.3', contribution: '22.9' },
      { id: 'c', name: 'c', value: '24.1', weight: '0.2', contribution: '9.6' },
    ])
    expect(parts.map((part) => Math.round(part.width))).toEqual([0, 60, 40])
    // what is filled adds up to the index
    expect(parts.reduce((sum, part) => sum + (part.width * (part.value ?? 0)) / 100, 0)).toBeCloseTo(32.6, 1)
  })

  it('does not divide by nothing', () => {
    expect(composition([{ id: 'a', name: 'a', value: null }])[0].width).toBe(0)
    expect(composition([])).toEqual([])
  })
})

describe('the ranked strip', () => {
  const row = (area: string, value: string | null, change: string | null = '0') => ({ area, name: area, value, change, rank: 9, gate: null })

  it('gives the same figure the same rank', () => {
    const { dots } = strip([row('c', '59.6'), row('a', '100'), row('b', '100')])
    expect(dots.map((dot) => [dot.area, dot.rank])).toEqual([['a', 1], ['b', 1], ['c', 3]])
  })

  it('shows where a county came from on the same axis', () => {
    const { dots, low, high } = strip([row('a', '100'), row('b', '59.6', '-19.8')])
    expect([low, high]).toEqual([50, 100])
    const fell = dots[1]
    expect(fell.from).toBeGreaterThan(fell.at)
    expect(fell.at).toBeCloseTo(19.2)
  })

  it('keeps a county without figure, last and without a place', () => {
    const { dots } = strip([row('a', null, null), row('b', '10')])
    expect(dots.at(-1)).toMatchObject({ area: 'a', value: null })
  })
})

describe('what needs a decision', () => {
  const row = (over: Partial<CaseRow>): CaseRow => ({
    issueId: 'x', number: 'HJ', title: '', state: 'ASSIGNED', severity: 'ORDINARY', area: '330483', openedAt: '2026-11-20T00:00:00+08:00', due: '2026-11-28T00:00:00+08:00', ...over,
  })

  it('is what is late or grave, and nothing that is closed', () => {
    expect(needsDecision(row({}), now)).toBe(false)
    expect(needsDecision(row({ severity: 'MAJOR' }), now)).toBe(true)
    expect(needsDecision(row({ due: '2026-11-25T00:00:00+08:00' }), now)).toBe(true)
    expect(needsDecision(row({ state: 'ANSWERED', due: '2026-11-20T00:00:00+08:00' }), now)).toBe(false)
    expect(needsDecision(row({ state: 'WRITTEN_OFF', severity: 'MAJOR', overdue: true }), now)).toBe(false)
  })

  it('puts late before grave, major before ordinary, long before short, within the county', () => {
    const short = row({ issueId: 'short', due: '2026-11-24T00:00:00+08:00' })
    const long = row({ issueId: 'long', due: '2026-11-14T00:00:00+08:00' })
    const major = row({ issueId: 'major', severity: 'MAJOR', due: '2026-11-24T00:00:00+08:00' })
    const grave = row({ issueId: 'grave', severity: 'MAJOR', state: 'ANSWERED' })
    const away = row({ issueId: 'away', severity: 'MAJOR', area: '330402' })
    expect(decisions([grave, short, away, long, major], '330483', now).map((one) => one.issueId)).toEqual(['major', 'long', 'short', 'grave'])
    expect(decisions([away], '330400', now)).toHaveLength(1)
  })
})

describe('what happened', () => {
  const item = (id: number, more: Partial<Happening> = {}): Happening => ({ id, type: 'case', at: `2026-11-25T0${id}:00:00+08:00`, area: '330483', text: { zh: `${id}` }, ...more })

  it('is told once, newest first, heard or fetched, and not for other counties', () => {
    const told = merged([item(3), item(2, { id: '2' })], [item(2), item(1), item(4, { area: '330402' })], '330483')
    expect(told.map((one) => Number(one.id))).toEqual([3, 2, 1])
  })

  it('leaves the index to its own place and does not grow', () => {
    const many = Array.from({ length: 50 }, (_, n) => item(1, { id: n + 1 }))
    expect(merged(many, [], '330400')).toHaveLength(12)
    expect(merged([item(1, { type: 'index' })], [], '330400')).toEqual([])
  })
})

describe("a county's name", () => {
  const inside = (x: number, y: number) => x >= 0 && x <= 100 && y >= 0 && y <= 100
  const size = { width: 20, height: 10 }

  it('lies wholly inside and away from the marks', () => {
    const marks = [{ x: 50, y: 50 }, { x: 60, y: 50 }]
    const spot = labelSpot([0, 0, 100, 100], inside, marks, size, { x: 50, y: 50 })
    expect(inside(spot.x - 10, spot.y - 5) && inside(spot.x + 10, spot.y + 5)).toBe(true)
    for (const mark of marks) expect(Math.abs(mark.y - spot.y) > 5 || Math.abs(mark.x - spot.x) > 10).toBe(true)
  })

  it('lies in the middle where nothing is in the way, or where nothing fits', () => {
    expect(labelSpot([0, 0, 100, 100], inside, [], size, { x: 50, y: 50 })).toEqual({ x: 50, y: 50 })
    expect(labelSpot([0, 0, 100, 100], () => false, [], size, { x: 7, y: 8 })).toEqual({ x: 7, y: 8 })
  })
})

import { describe, expect, it } from 'vitest'
import { scoreFloor, stepPath } from '../src/portal/score'

const FROM = Date.parse('2026-11-24T00:00:00+08:00')
const TO = Date.parse('2026-11-25T00:00:00+08:00')

describe('a score over time', () => {
  it('begins its axis a little below the lowest score', () => {
    expect(scoreFloor([{ score: 98 }, { score: 94 }])).toBe(60)
    expect(scoreFloor([{ score: 42 }])).toBe(32)
    expect(scoreFloor([])).toBe(60)
  })

  it('stays level until the next step and goes on to the edge', () => {
    const half = new Date((FROM + TO) / 2).toISOString()
    expect(stepPath([{ at: new Date(FROM - 9).toISOString(), score: 100 }, { at: half, score: 80 }], FROM, TO, 300, 50)).toBe('M0.0 0.0H150.0V25.0H300')
    const grey = [{ at: new Date(FROM).toISOString(), score: 100, status: 'GREY' as const }, { at: half, score: 80, status: 'BLUE' as const }]
    expect(stepPath(grey, FROM, TO, 300, 50)).toBe('M150.0 25.0H300')
    expect(stepPath([grey[1], { ...grey[0], at: new Date(TO).toISOString() }], FROM, TO, 300, 50)).toBe('M150.0 25.0H300.0')
    expect(stepPath([], FROM, TO, 300, 50)).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { boundsWithin } from '../../src/curve/measure'
import { curveOf, judgedStretch } from '../../src/curve/small'

const FROM = Date.parse('2026-11-24T00:00:00+08:00')
const TO = Date.parse('2026-11-25T00:00:00+08:00')
const at = (hour: number, value: string | null) => ({ time: new Date(FROM + hour * 3_600_000).toISOString(), value })
const LIMIT = [{ from: '2026-01-01', to: '2030-01-01', max: '80', min: null }]

describe('a curve', () => {
  it('begins its axis at nought and leaves room above the limit', () => {
    const curve = curveOf({ points: [at(0, '40'), at(1, '44')], limit: LIMIT }, FROM, TO, 240, 100)
    expect(curve.frame.low).toBe(0)
    expect(curve.frame.high).toBeCloseTo(92)
    expect(curve.bounds).toHaveLength(1)
    expect(curve.bounds[0].y).toBeLessThan(curve.dots[0].y)
  })

  it('breaks where an hour is missing, and still shows an hour that stands alone', () => {
    const curve = curveOf({ points: [at(0, '40'), at(1, '41'), at(3, '42'), at(5, '43'), at(6, '44'), at(7, null)], limit: LIMIT }, FROM, TO, 240, 100)
    expect(curve.lines).toHaveLength(2)
    expect(curve.lone.map((dot) => dot.value)).toEqual([42])
    expect(curve.dots).toHaveLength(5)
  })

  it('draws an hour in its own middle', () => {
    const [dot] = curveOf({ points: [at(12, '1')], limit: [] }, FROM, TO, 240, 100).dots
    expect(dot.x).toBeCloseTo(125)
  })

  it('keeps both bounds of pH in sight', () => {
    const curve = curveOf({ points: [at(0, '7.4')], limit: [{ from: null, to: null, max: '9', min: '6' }] }, FROM, TO, 240, 100)
    expect(curve.frame.low).toBeGreaterThan(5)
    expect(curve.bounds.map((bound) => bound.upper)).toEqual([true, false])
    expect(Math.max(...curve.bounds.map((bound) => bound.y))).toBeLessThan(100)
  })

  it('shows the limit that held then, stepping when the permit was varied', () => {
    const noon = [
      { from: '2026-01-01', to: '2026-11-23', max: '80' },
      { from: '2026-11-24', to: null, max: '60' },
    ]
    expect(boundsWithin(noon, FROM, TO).map((bound) => bound.value)).toEqual([60])
    const dayBefore = boundsWithin(noon, FROM - 86_400_000, TO)
    expect(dayBefore.map((bound) => [bound.value, bound.from, bound.to])).toEqual([
      [80, FROM - 86_400_000, FROM],
      [60, FROM, TO],
    ])
  })

  it('covers an hour or a day where a mean was judged', () => {
    expect(judgedStretch('2026-11-24T05:00:00+08:00', 'HOUR', FROM, TO)).toEqual({ from: FROM + 5 * 3_600_000, to: FROM + 6 * 3_600_000 })
    expect(judgedStretch('2026-11-23T12:00:00+08:00', 'DAY', FROM, TO)).toEqual({ from: FROM, to: FROM + 12 * 3_600_000 })
    expect(judgedStretch('2026-11-22T00:00:00+08:00', 'DAY', FROM, TO)).toBeNull()
  })
})

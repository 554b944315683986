import { describe, expect, it } from 'vitest'
import { cityTime, firstMissing, hoursAgo, underMark, type Mark } from '../src/portal/data/marks'
import { bars, percent } from '../src/portal/data/transmission'

describe('a mark', () => {
  const draft = { outlet: 'x:DW001', from: '2026-11-20T08:00', to: '2026-11-20T09:00', state: 'M', reason: 'r', evidence: 'e' }

  it('is meant in the city’s time', () => {
    expect(cityTime('2026-11-20T08:00')).toBe('2026-11-20T08:00:00+08:00')
    expect(hoursAgo(new Date('2026-11-20T02:34:56Z'), 1)).toBe('2026-11-20T09:00')
  })
  it('names the first field that is missing', () => {
    expect(firstMissing(draft)).toBeUndefined()
    expect(firstMissing({ ...draft, evidence: ' ' })).toBe('evidence')
    expect(firstMissing({ ...draft, to: draft.from })).toBe('to')
  })
  it('lies over the part of the curve that it covers', () => {
    const mark = { from: '2026-11-20T00:00:00Z', to: '2026-11-20T06:00:00Z' } as Mark
    const from = Date.parse('2026-11-20T03:00:00Z')
    const to = Date.parse('2026-11-20T15:00:00Z')
    expect(underMark(mark, from, to)).toEqual({ start: 0, share: 0.25 })
    expect(underMark(mark, Date.parse(mark.to), to)).toBeNull()
  })
})

describe('the effective transmission', () => {
  const rate = (effective: string | null) => ({ due: 1, received: 1, valid: 1, marked: 0, transmission: '1', validity: '1', effective })

  it('is never rounded up to the target', () => {
    expect(percent('0.7499')).toBe('74.9')
    expect(percent('0.7500')).toBe('75')
    expect(percent('1.0000')).toBe('100')
    expect(percent(null)).toBe('–')
  })
  it('tells a day below the target from one without data due', () => {
    const days = ['0.7499', '0.75', null].map((share, n) => ({ day: `2026-11-0${n + 1}`, rate: rate(share) }))
    expect(bars(days, '0.75').map((day) => day.state)).toEqual(['below', 'reached', 'none'])
  })
})

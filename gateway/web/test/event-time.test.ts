import { describe, expect, it } from 'vitest'
import { cityTime, firstMissing, hoursAgo, underMark, type Mark } from '../src/portal/data/marks'
import { days, stretch } from '../src/core/format'
import { together } from '../src/portal/data/corrections'
import { bars, percent, type Correction } from '../src/portal/data/transmission'

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

describe('a span', () => {
  const now = new Date('2026-11-28T04:00:00Z')

  it('says its day once', () => {
    expect(stretch('2026-11-26T00:00:00+08:00', '2026-11-26T07:00:00+08:00', now)).toBe('11月26日 00:00–07:00')
    expect(stretch('2026-11-25T22:00:00+08:00', '2026-11-26T07:00:00+08:00', now)).toBe('11月25日 22:00 – 11月26日 07:00')
    expect(days('2026-11-25T17:00:00Z', '2026-11-25T23:00:00Z', now)).toBe('11月26日')
    expect(days('2026-11-25', '2026-11-26', now)).toBe('11月25日 – 11月26日')
  })
})

describe('corrections of one cause', () => {
  const one = (id: string, cause: string, at: string, start: string, more: Partial<Correction> = {}) =>
    ({ correctionId: id, cause, at, start, period: 'HOUR', effect: null, ...more }) as Correction
  const told = [
    one('d', 'MARK', '2026-11-20T10:00:04Z', '2026-11-20T00:00:00Z', { period: 'DAY' }),
    one('c', 'MARK', '2026-11-20T10:00:02Z', '2026-11-20T03:00:00Z', { effect: 'WITHDRAWN' }),
    one('b', 'MARK', '2026-11-20T10:00:01Z', '2026-11-20T02:00:00Z'),
    one('a', 'LATE_DATA', '2026-11-20T10:00:00Z', '2026-11-19T02:00:00Z'),
    one('z', 'LATE_DATA', '2026-11-19T10:00:00Z', '2026-11-19T01:00:00Z'),
  ]

  it('stand together with their span, and apart from another cause and another time', () => {
    const goes = together(told)
    expect(goes.map((go) => go.all.map((each) => each.correctionId).join(''))).toEqual(['dcb', 'a', 'z'])
    expect(goes[0]).toMatchObject({ hours: 2, days: 1, from: '2026-11-20T00:00:00Z', to: '2026-11-20T03:00:00Z' })
  })
  it('hide nothing that moved a judgement', () => {
    expect(together(told)[0]!.judged.map((each) => each.correctionId)).toEqual(['c'])
  })
})

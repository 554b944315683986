import { describe, expect, it } from 'vitest'
import { allowed, resolutionFor, stretchOf } from '../../src/curve/reach'
import { asKnown, correctedPoints, type Correction } from '../../src/desk/outlets/asof'
import { barOf, moves, sparkOf, STATES, type WallRow } from '../../src/desk/outlets/wall'
import { words } from '../../src/words/outlets'

const DAY = 86_400_000
const at = (hour: number) => `2026-11-08T${String(hour).padStart(2, '0')}:00:00+08:00`

describe('a value against its limit', () => {
  it('fills the bar up to the limit line and has room beyond it', () => {
    expect(barOf({ value: '80', limit: '80' })).toEqual({ from: 0, to: 0.8, bounds: [0.8] })
    expect(barOf({ value: '40', limit: '80' })?.to).toBeCloseTo(0.4)
    expect(barOf({ value: '999', limit: '80' })?.to).toBe(1)
  })

  it('marks where a value stands between two bounds', () => {
    const bar = barOf({ value: '7.5', limit: '9', min: '6' })
    expect(bar?.bounds).toEqual([0.2, 0.8])
    expect((bar!.from + bar!.to) / 2).toBeCloseTo(0.5)
  })

  it('draws nothing where there is no limit or no figure', () => {
    expect(barOf({ value: '7', limit: null })).toBeNull()
    expect(barOf({ value: 'x', limit: '9' })).toBeNull()
    expect(barOf({ value: '0', limit: '0' })).toBeNull()
  })
})

describe('the last day in small', () => {
  it('breaks where an hour is missing and keeps an hour that stands alone', () => {
    const spark = sparkOf(['1', '2', null, '3', null, '4', '5'], '6', 70, 30)
    expect(spark.lines).toHaveLength(2)
    expect(spark.dots).toHaveLength(1)
    expect(spark.limit).toBeGreaterThan(0)
  })

  it('stands empty without values', () => {
    expect(sparkOf([null, null], null, 70, 30)).toEqual({ lines: [], dots: [], limit: null })
  })
})

describe('a row that changes', () => {
  const row = { outlet: 'U:DW001', state: 'RUNNING', over: 0 } as WallRow
  it('moves only when its state or its judgement does', () => {
    expect(moves(row, { ...row, asOf: 'later' })).toBe(false)
    expect(moves(row, { ...row, state: 'SILENT' })).toBe(true)
    expect(moves(row, { ...row, over: 1 })).toBe(true)
    expect(moves(undefined, row)).toBe(true)
  })
})

describe('how long and how finely', () => {
  it('offers only what can be read as a curve', () => {
    expect(allowed(DAY)).toEqual(['raw', 'minute', 'hour'])
    expect(allowed(7 * DAY)).toEqual(['minute', 'hour', 'day'])
    expect(allowed(365 * DAY)).toEqual(['day'])
    expect(resolutionFor('raw', 365 * DAY)).toBe('day')
    expect(resolutionFor('raw', DAY)).toBe('raw')
    expect(resolutionFor('nonsense', DAY)).toBe('hour')
  })

  it('takes days of the reader, the last one included, and never the future', () => {
    const now = Date.parse('2026-11-10T12:00:00+08:00')
    expect(stretchOf('free', '2026-11-01', '2026-11-03', now)).toEqual([Date.parse('2026-11-01T00:00:00+08:00'), Date.parse('2026-11-04T00:00:00+08:00')])
    expect(stretchOf('free', '2026-11-09', '2026-11-20', now)[1]).toBe(now)
    expect(stretchOf('free', '2026-11-09', 'soon', now)).toEqual([now - DAY, now])
    expect(stretchOf('30d', '', '', now)).toEqual([now - 30 * DAY, now])
  })
})

describe('as it was known', () => {
  const series = { outlet: 'U:DW001', factor: 'w01018', resolution: 'hour', points: [4, 5, 6].map((hour) => ({ time: at(hour), value: '50', valid: true })) }
  const correction = (hour: number, told: number, before: Correction['before'], value = '50'): Correction => ({ correctionId: `${hour}-${told}`, factor: 'w01018', period: 'HOUR', start: at(hour), before, after: { value }, at: at(told) })

  it('takes back what was corrected later, the youngest first', () => {
    const twice = [correction(4, 8, { value: '90', flag: 'N' }, '70'), correction(4, 9, { value: '70', flag: 'C' })]
    const value = (moment: number) => asKnown(series, twice, Date.parse(at(moment))).points[0]
    expect(value(7)).toMatchObject({ value: '90', valid: true })
    expect(value(8)).toMatchObject({ value: '70', valid: false, flag: 'C' })
    expect(value(9)).toMatchObject({ value: '50' })
  })

  it('does not know yet what came late or was measured later', () => {
    const late = [correction(5, 10, null)]
    expect(asKnown(series, late, Date.parse(at(7))).points.map((point) => point.time)).toEqual([at(4), at(6)])
    expect(asKnown(series, [], Date.parse(at(5))).points).toHaveLength(2)
  })

  it('shows the oldest of what stood at a corrected point', () => {
    const twice = [correction(4, 9, { value: '70' }), correction(4, 8, { value: '90' }), correction(6, 8, null)]
    expect(correctedPoints(twice, 'w01018', 'hour')).toEqual([
      { time: Date.parse(at(4)), before: 90 },
      { time: Date.parse(at(6)), before: null },
    ])
    expect(correctedPoints(twice, 'w01018', 'day')).toEqual([])
    expect(correctedPoints(twice.map((one) => ({ ...one, cause: 'OXYGEN' })), 'w01018', 'hour'), 'the mean itself stays').toEqual([])
  })
})

describe('words', () => {
  it('name every state and every kind of data in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const own = words[language].outlets as Record<string, Record<string, string>>
      for (const state of STATES) expect(own.state[state]).toBeTruthy()
      expect(Object.keys(words.zh.outlets as object)).toEqual(Object.keys(words[language].outlets as object))
    }
  })
})

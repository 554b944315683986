import { describe, expect, it } from 'vitest'
import { amountUnit, computedOf, shownDays, toldOf, type Day } from '../../src/desk/outlets/totals'

const day = (over: Partial<Day>): Day => ({ day: '2026-11-20', factor: 'w01018', volume: '100', kilograms: '4', hours: 20, told: null, ...over })
const told = { byHours: '2.1', ofDay: '5', compared: '2', hours: 10, difference: '0.05' }

describe('totals of a day', () => {
  it('holds what was told against just the hours that both know', () => {
    expect([computedOf(day({ told })), toldOf(day({ told }))]).toEqual(['2', '2.1'])
    expect(toldOf(day({ told: { ...told, byHours: null } }))).toBe('5')
    expect([computedOf(day({})), toldOf(day({}))]).toEqual(['4', null])
  })

  it('counts a flow in cubic metres', () => {
    expect([amountUnit('a00000'), amountUnit('a21026')]).toEqual(['m³', 'kg'])
    expect(computedOf(day({ factor: 'w00000', kilograms: null }))).toBe('100')
  })

  it('shows the last day first and leaves out days of which nothing is known', () => {
    const items = [day({ day: '2026-11-18' }), day({ day: '2026-11-19', kilograms: null }), day({})]
    expect(shownDays({ tolerance: '0.1', disagrees: [], items }).map((one) => one.day)).toEqual(['2026-11-20', '2026-11-18'])
  })
})

import { describe, expect, it } from 'vitest'
import { daysOf, hourOver, inArea, months, qualityBy, validItems, type DayOfAir, type StationNow } from '../../src/desk/air/air'
import { explainPath } from '../../src/core/why'
import { words } from '../../src/words/air'
import { words as items } from '../../src/words/airItems'

const day = (key: string, grade: number | null): DayOfAir => {
  const quality = { aqi: grade && grade * 40, grade, class: null, primary: [], missing: [], standard: 'HJ 633-2026' }
  return { day: key, ...quality, by: { 'HJ 633-2012': { ...quality, grade: 1 } }, explain: `air:330400/${key}` }
}

describe('the room of air', () => {
  it('knows the days of each period', () => {
    expect(daysOf('latest12', '2026-11-20')).toEqual({ from: '2025-11-20', to: '2026-11-19' })
    expect(daysOf('thisYear', '2026-01-01')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(daysOf('lastYear', '2026-11-20')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(daysOf('thisMonth', '2026-11-01')).toEqual({ from: '2026-10-01', to: '2026-10-31' })
    expect(daysOf('lastMonth', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })

  it('shows every day in its month below its weekday, also those of which nothing is known', () => {
    const two = months('2026-02-27', '2026-03-02', [day('2026-03-01', 3)])
    expect(two.map((month) => [month.key, month.blanks, month.days.length])).toEqual([['2026-02', 4, 2], ['2026-03', 6, 2]])
    expect(two[1].days[0].of?.grade).toBe(3)
    expect(two[0].days[0].of).toBeUndefined()
  })

  it('sees a day by the version asked for', () => {
    expect(qualityBy(day('2026-03-01', 3), 'auto').grade).toBe(3)
    expect(qualityBy(day('2026-03-01', 3), 'HJ 633-2012').grade).toBe(1)
  })

  it('counts what is valid and where a station stands', () => {
    const station = { area: '330402', values: [{ flag: 'N' }, { flag: 'M' }] } as StationNow
    expect(validItems(station)).toBe(1)
    expect(inArea([station], '330400')).toHaveLength(1)
    expect(inArea([station], '330483')).toHaveLength(0)
  })

  it('asks for a past hour when it is over, by the clock of the city', () => {
    expect(hourOver('2026-02-10T14:30')).toBe('2026-02-10T07:00:00.000Z')
    expect(hourOver('')).toBe('')
    expect(hourOver('yesterday')).toBe('')
  })

  it('asks why by place and time', () => {
    expect(explainPath('air:1252A/2026-11-20T08:00:00+08:00')).toBe('/api/public/explain/air/1252A/2026-11-20T08%3A00%3A00%2B08%3A00')
    expect(explainPath('code:a b')).toBe('/api/public/explain/code/a%20b')
  })

  it('says everything in both languages', () => {
    const keys = (of: object, at = ''): string[] => Object.entries(of).flatMap(([key, value]) => (typeof value === 'object' ? keys(value, `${at}${key}.`) : [at + key]))
    expect(keys(words.en)).toEqual(keys(words.zh))
    expect(keys(items.en)).toEqual(keys(items.zh))
  })
})

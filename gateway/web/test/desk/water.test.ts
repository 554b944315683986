import { describe, expect, it } from 'vitest'
import { explainPath } from '../../src/core/why'
import { along, calendar, CLASSES, markOf, monthBefore, type Section } from '../../src/desk/water/water'
import { words } from '../../src/words/water'

const section = (id: string, river: string, place: number, basin = 'canal'): Section =>
  ({ section: id, river, place, basin, riverName: river, basinName: basin, name: id, period: '2026-11', class: 'Ⅲ' }) as unknown as Section

describe('surface water', () => {
  it('stands along its rivers, from upstream to downstream', () => {
    const basins = along([section('C', 'tang', 2), section('L', 'lake', 1, 'lakes'), section('A', 'tang', 1), section('B', 'canal', 1)])
    expect(basins.map((one) => one.id)).toEqual(['canal', 'lakes'])
    expect(basins[0].rivers[0].sections.map((one) => one.section)).toEqual(['A', 'C'])
  })

  it('puts the days of a month into weeks from Monday on, and leaves unknown days open', () => {
    const cells = calendar('2026-11', [{ ...section('A', 'tang', 1), period: '2026-11-03' }])
    expect(cells.slice(0, 6)).toEqual([null, null, null, null, null, null])
    expect(cells[6]).toEqual({ day: '2026-11-01', section: undefined })
    expect(cells.find((cell) => cell?.section)?.day).toBe('2026-11-03')
    expect(cells).toHaveLength(6 + 30)
  })

  it('has a shape of its own for every class that is worse than good, and never green for no data', () => {
    const shapes = CLASSES.map((one) => markOf(one).shape)
    expect(new Set(shapes).size).toBe(5)
    expect(markOf(null).status).toBe('GREY')
    expect(markOf('Ⅲ').status).toBe('GREEN')
  })

  it('counts months over the turn of the year', () => {
    expect(monthBefore('2026-01')).toBe('2025-12')
    expect(monthBefore('2026-11', 11)).toBe('2025-12')
    expect(monthBefore('2025-12', -1)).toBe('2026-01')
  })

  it('asks why of a section and a period as two steps of the address', () => {
    expect(explainPath('water:DEMO-W01/2026-11')).toBe('/api/public/explain/water/DEMO-W01/2026-11')
    expect(explainPath('index:330400')).toBe('/api/public/explain/index/330400')
  })

  it('has the same words in both languages', () => {
    const keys = (tree: object, at = ''): string[] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' ? keys(value, `${at}${key}.`) : [`${at}${key}`]))
    expect(keys(words.en).sort()).toEqual(keys(words.zh).sort())
  })
})

import { describe, expect, it } from 'vitest'
import { readCode, understand } from '../src/index/find'
import { labelPoint, outline, project, waterOf, type Section } from '../src/index/today'

describe('what was typed', () => {
  it('is understood as a code with small letters, hyphens and look-alikes', () => {
    expect(readCode('fdw8-n525-xwvf-yfzxc')).toBe('FDW8N525XWVFYFZXC')
    expect(readCode('FDW8N525XWVFYFZXU')).toBeNull()
    expect(understand(' FDW8N525XWVFYFZXC ')).toEqual({ kind: 'code', path: '/c/FDW8N525XWVFYFZXC' })
  })

  it('keeps the signature of a scanned plate, whatever host printed it', () => {
    expect(understand('https://ygj.example.cn/c/FDW8N525XWVFYFZXC?s=ab_-9')).toEqual({ kind: 'code', path: '/c/FDW8N525XWVFYFZXC?s=ab_-9' })
  })

  it('looks for names, places and credit codes as words', () => {
    expect(understand('王江泾')).toEqual({ kind: 'words', q: '王江泾' })
    expect(understand('91330483MA2YGJ019P')).toEqual({ kind: 'words', q: '91330483MA2YGJ019P' })
    expect(understand('MANUFACTURERSPARK')).toEqual({ kind: 'words', q: 'MANUFACTURERSPARK' })
    expect(understand('桐')).toEqual({ kind: 'short' })
    expect(understand('  ')).toEqual({ kind: 'none' })
  })
})

describe('the rivers of today', () => {
  const section = (station: string, grade: string | null, time: string | null = '2026-11-25T04:00:00+08:00') => ({ station, name: station, area: '330402', time, class: grade }) as Section

  it('count those that reach class III among those that were measured', () => {
    const sum = waterOf([section('a', 'Ⅱ'), section('b', 'Ⅲ类'), section('c', '劣Ⅴ'), section('d', null, null), section('e', 'Ⅳ', '2026-11-25T08:00:00+08:00')])
    expect([sum.total, sum.measured, sum.good]).toEqual([5, 4, 2])
    expect(sum.below.map((one) => one.station)).toEqual(['c', 'e'])
    expect(sum.worst.map((one) => one.station)).toEqual(['c', 'e', 'b', 'a'])
    expect(sum.asOf).toBe('2026-11-25T08:00:00+08:00')
  })

  it('say nothing of what was not measured', () => {
    expect(waterOf([section('a', null, null)])).toMatchObject({ measured: 0, good: 0, asOf: null })
  })
})

it('draws every ring of a county', () => {
  const ring = [[120.5, 30.5], [120.6, 30.5], [120.6, 30.6], [120.5, 30.5]]
  expect(outline({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }).match(/Z/g)).toHaveLength(2)
  expect(outline(null)).toBe('')
})

it('writes a name inside the shape where it has room, also in one bent around another', () => {
  const bent = [[0, 0], [10, 0], [10, 10], [9, 10], [9, 3], [0, 3], [0, 0]].map(([x, y]) => [120.5 + x / 100, 30.5 + y / 100])
  const [, y] = labelPoint({ type: 'Polygon', coordinates: [bent] })!
  const [, bottom] = project(120.5, 30.5)
  const [, top] = project(120.5, 30.53)
  expect(y).toBeGreaterThan(top + 5)
  expect(y).toBeLessThan(bottom - 5)
  expect(labelPoint(null)).toBeNull()
})

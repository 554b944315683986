import { describe, expect, it } from 'vitest'
import type { Series } from '../../src/core/types'
import { nearest, niceStep, plot, stretch } from '../../src/curve/plot'

const box = { width: 500, height: 200, left: 40, right: 10, top: 20, bottom: 30 }
const from = Date.parse('2026-11-08T00:00:00+08:00')
const to = Date.parse('2026-11-09T00:00:00+08:00')
const at = (hour: number, value: string | null, more = {}) => ({ time: `2026-11-08T${String(hour).padStart(2, '0')}:00:00+08:00`, value, valid: true, flag: 'N', frameIds: [hour], ...more })
const series = (points: Series['points'], limit: Series['limit'] = [{ from: '2023-06-13', to: '2028-06-13', max: '80', min: null }]): Series => ({
  outlet: 'x:DW001', factor: 'w01018', unit: 'mg/L', resolution: 'hour', limit, points,
})

describe('a curve', () => {
  it('marks only what is valid and really above the limit', () => {
    const { marks } = plot(series([at(1, '80'), at(2, '80.1'), at(3, '200', { valid: false })]), from, to, box)
    expect(marks.map((mark) => mark.over)).toEqual([false, true, false])
  })

  it('breaks the line where hours are missing', () => {
    const { line } = plot(series([at(1, '10'), at(2, '10'), at(6, '10'), at(7, null), at(8, '10')]), from, to, box)
    expect(line.match(/M/g)).toHaveLength(3)
  })

  it('keeps every point and the limit inside the frame', () => {
    const drawn = plot(series([at(0, '3'), at(12, '533.39'), at(23, '90')]), from, to, box)
    for (const { x, y } of drawn.marks) {
      expect(x).toBeGreaterThanOrEqual(box.left)
      expect(x).toBeLessThanOrEqual(box.width - box.right)
      expect(y).toBeGreaterThanOrEqual(box.top)
      expect(y).toBeLessThanOrEqual(box.height - box.bottom)
    }
    expect(drawn.limits).toHaveLength(1)
    expect(drawn.limits[0].x1).toBe(box.left)
    expect(drawn.marks[1].y).toBeLessThan(drawn.limits[0].y)
  })

  it('judges by the limit that held at that hour', () => {
    const changed = [
      { from: '2026-01-01', to: '2026-11-08T12:00:00+08:00', max: '100', min: null },
      { from: '2026-11-08T12:00:00+08:00', to: null, max: '50', min: null },
    ]
    const { marks, limits } = plot(series([at(6, '70'), at(18, '70')], changed), from, to, box)
    expect(marks.map((mark) => mark.over)).toEqual([false, true])
    expect(limits.map((limit) => limit.value)).toEqual([100, 50])
  })

  it('reads a plain date as a day of the city', () => {
    const { limits } = plot(series([at(6, '70')], [{ from: '2026-11-08', to: null, max: '80', min: null }]), from, to, box)
    expect(limits[0].x1).toBe(box.left)
  })

  it('shows two bounds where there are two, such as pH', () => {
    const { marks, limits } = plot(series([at(6, '5.9'), at(7, '7'), at(8, '9.1')], [{ from: null, to: null, max: '9', min: '6' }]), from, to, box)
    expect(limits.map((limit) => limit.bound)).toEqual(['max', 'min'])
    expect(marks.map((mark) => mark.over)).toEqual([true, false, true])
  })

  it('judges days and not hours where the limit is for the day', () => {
    const daily: Series = { ...series([{ time: '2026-11-08T00:00:00+08:00', value: '90', valid: true, frameIds: [7] }]), resolution: 'day' }
    const drawn = plot(series([at(6, '95'), at(7, '60')]), from, to, box, daily)
    expect(drawn.marks.some((mark) => mark.over)).toBe(false)
    expect(drawn.means).toMatchObject([{ over: true, x1: box.left, x2: box.width - box.right, frameIds: ['7'] }])
  })

  it('judges no sample and no mean of some minutes, only what the limit is for', () => {
    const raw = plot({ ...series([at(6, '95')]), resolution: 'raw' }, from, to, box)
    expect(raw.marks[0].over).toBe(false)
    const hours: Series = { ...series([at(6, '95')]), resolution: 'hour' }
    const both = plot({ ...series([at(6, '95')]), resolution: 'minute' }, from, to, box, hours)
    expect(both.means).toMatchObject([{ over: true }])
    expect(both.means[0].x2 - both.means[0].x1).toBeCloseTo(450 / 24)
  })

  it('takes the limit of the period that is judged where there are two', () => {
    const two = [
      { from: '2026-01-01', to: '2030-01-01', max: '80', period: 'HOUR' },
      { from: '2026-01-01', to: '2030-01-01', max: '60', period: 'DAY' },
    ]
    expect(plot(series([at(6, '70')], two), from, to, box).limits.map((limit) => limit.value)).toEqual([80])
    expect(plot({ ...series([at(6, '70')], two), resolution: 'day' }, from, to, box).limits.map((limit) => limit.value)).toEqual([60])
  })

  it('draws neighbours with the same mark as one stretch', () => {
    const marked = { valid: false, flag: 'C' }
    const { bands } = plot(series([at(3, '1', marked), at(4, '1', marked), at(5, '1'), at(9, '1', { valid: false, flag: 'D' })]), from, to, box)
    expect(bands.map((band) => band.flag)).toEqual(['C', 'D'])
    expect(bands[0].x2 - bands[0].x1).toBeCloseTo((450 / 24) * 2)
  })

  it('says when there is nothing', () => {
    expect(plot(series([]), from, to, box).empty).toBe(true)
  })

  it('finds the nearest point, and none among none', () => {
    const { marks } = plot(series([at(0, '3'), at(12, '5')]), from, to, box)
    expect(nearest(marks, 0)).toBe(0)
    expect(nearest(marks, 400)).toBe(1)
    expect(nearest([], 10)).toBe(-1)
  })

  it('counts its axis in ones, twos and fives', () => {
    expect([niceStep(0.9, 4), niceStep(530, 4), niceStep(7, 4)]).toEqual([0.5, 200, 2])
  })

  it('shows time before and after what was found, but not the future', () => {
    const now = Date.parse('2026-11-08T10:00:00+08:00')
    expect(stretch(['2026-11-08T04:00:00+08:00'], 1, now)).toEqual([Date.parse('2026-11-07T04:00:00+08:00'), now])
    expect(stretch([], 2, now)).toEqual([now - 2 * 86_400_000, now])
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { carryOut, dayAhead, endOfDay, known, until } from '../../src/desk/acts'
import { cut, fingerprint } from '../../src/evidence/frame'
import { moveOf } from '../../src/desk/keys'
import { usePending } from '../../src/desk/pending'
import { byDistance, distances, frameOf, inside, near, pathOf, projection } from '../../src/desk/place'
import { blank, read, send, worthKeeping } from '../../src/desk/report'
import { chapters, kindOf, stage } from '../../src/desk/story'
import type { Feature } from '../../src/core/types'

const entry = (event: string, at: string, note: string | null = null) => ({ event, at, by: 'automation', text: { zh: event, en: event }, note })

describe('the story of a case', () => {
  it('tells one moment as found, measured, assigned, however it was recorded', () => {
    const at = '2026-11-08T04:00:00+08:00'
    const told = chapters([entry('IssueAssigned', at), entry('FindingAdded', at), entry('IssueReported', at)])
    expect(told.map((chapter) => chapter.kind)).toEqual(['found', 'measured', 'asked'])
  })

  it('tells measurements that follow one another as one chapter, and a later one as another', () => {
    const told = chapters([
      entry('FindingAdded', '2026-11-08T05:00:00+08:00'),
      entry('FindingAdded', '2026-11-08T06:00:00+08:00'),
      entry('EvidenceSubmitted', '2026-11-09T06:00:00+08:00', 'repaired'),
      entry('FindingAdded', '2026-11-10T06:00:00+08:00'),
    ])
    expect(told.map((chapter) => [chapter.kind, chapter.entries.length])).toEqual([['measured', 2], ['answered', 1], ['measured', 1]])
    expect(told[0].until).toBe('2026-11-08T06:00:00+08:00')
  })

  it('tells what was taken back when that was recorded, after all that was done before', () => {
    const measured = '2026-11-08T05:00:00+08:00'
    const told = chapters([
      entry('FindingAdded', measured),
      entry('EvidenceSubmitted', '2026-11-09T06:00:00+08:00', 'repaired'),
      { ...entry('FindingWithdrawn', measured), recorded: '2026-11-10T06:00:00+08:00' },
      { ...entry('LeadWithdrawn', measured), recorded: '2026-11-10T06:00:01+08:00' },
    ])
    expect(told.map((chapter) => [chapter.kind, chapter.entries.length])).toEqual([['measured', 1], ['answered', 1], ['gone', 2]])
  })

  it('compares moments and not their spelling', () => {
    const told = chapters([entry('IssueVerified', '2026-11-08T20:00:00Z'), entry('EvidenceSubmitted', '2026-11-08T21:00:00+08:00')])
    expect(told.map((chapter) => chapter.kind)).toEqual(['answered', 'verified'])
  })

  it('knows events by either name and keeps what it does not know', () => {
    expect(kindOf('cases.IssueWrittenOff/1')).toBe('closed')
    expect(kindOf('SomethingNew')).toBe('other')
    expect(stage('VERIFIED')).toBeGreaterThan(stage('ANSWERED'))
  })
})

describe('acts', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('shows only acts it knows, the leading one at the right', () => {
    expect(known(['verify', 'return', 'teleport'])).toEqual(['return', 'verify'])
    expect(known(undefined)).toEqual([])
  })

  it('gives a day until it ends in the city', () => {
    expect(endOfDay('2026-11-30')).toBe('2026-12-01T00:00:00+08:00')
  })

  it('looks ahead by working days', () => {
    expect(dayAhead(new Date('2026-11-27T09:00:00+08:00'), 3)).toBe('2026-12-02')
    expect(dayAhead(new Date('2026-11-24T23:30:00+08:00'), 1)).toBe('2026-11-25')
  })

  it('sends what the act asks for under its own name', async () => {
    const sent: [string, string][] = []
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      sent.push([path, String(init.body)])
      return new Response('{}', { status: 200 })
    })
    await carryOut('a b', 'return', '  no new measurement ')
    await carryOut('x', 'assign', '2026-11-30')
    await carryOut('x', 'verify', ' ')
    expect(sent).toEqual([
      ['/api/cases/a%20b/return', '{"note":"no new measurement"}'],
      ['/api/cases/x/assign', '{"due":"2026-12-01T00:00:00+08:00"}'],
      ['/api/cases/x/verify', '{}'],
    ])
  })

  it('looks until what was done can be seen, and gives up', async () => {
    let looks = 0
    expect(await until(() => looks === 3, async () => void looks++, 5, 0)).toBe(true)
    expect(looks).toBe(3)
    expect(await until(() => false, async () => void looks++, 2, 0)).toBe(false)
    expect(looks).toBe(5)
  })
})

describe('a write-off', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const begin = () => {
    const done: string[] = []
    const scope = effectScope()
    const pending = scope.run(() => usePending((one) => done.push(one.issueId), 3))!
    return { done, pending, scope }
  }

  it('waits, then is carried out once', () => {
    const { done, pending } = begin()
    pending.add({ issueId: 'a', number: 'HJ-A', note: '' })
    vi.advanceTimersByTime(2900)
    expect(done).toEqual([])
    vi.advanceTimersByTime(5000)
    expect(done).toEqual(['a'])
    expect(pending.waiting.value).toEqual([])
  })

  it('can be undone, or hurried', () => {
    const { done, pending } = begin()
    pending.add({ issueId: 'a', number: 'HJ-A', note: '' })
    pending.add({ issueId: 'b', number: 'HJ-B', note: '' })
    pending.undo('a')
    pending.now('b')
    vi.advanceTimersByTime(9000)
    expect(done).toEqual(['b'])
  })

  it('is not carried out when the page is left', () => {
    const { done, pending, scope } = begin()
    pending.add({ issueId: 'a', number: 'HJ-A', note: '' })
    scope.stop()
    vi.advanceTimersByTime(9000)
    expect(done).toEqual([])
  })
})

describe('keys', () => {
  const press = (key: string, target: HTMLElement | null = null, more = {}) => moveOf({ key, ctrlKey: false, metaKey: false, altKey: false, target, ...more })

  it('walk, read, find and help', () => {
    expect(['j', 'k', 'Enter', '/', '?', 'x'].map((key) => press(key))).toEqual(['next', 'previous', 'open', 'find', 'help', undefined])
  })

  it('are letters while somebody writes, but escape stays escape', () => {
    const field = document.createElement('textarea')
    expect(press('j', field)).toBeUndefined()
    expect(press('Escape', field)).toBe('back')
  })

  it('leave the browser and the focused button their own', () => {
    expect(press('k', null, { ctrlKey: true })).toBeUndefined()
    expect(press('Enter', document.createElement('button'))).toBeUndefined()
  })
})

describe('the small map', () => {
  const square: Feature = { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[[120, 30], [121, 30], [121, 31], [120, 31], [120, 30]]] }, properties: {} }

  it('fits the county and keeps north up', () => {
    const project = projection(frameOf(square)!, 300, 200, 10)
    const [west, north] = project([120, 31])
    const [east, south] = project([121, 30])
    expect(north).toBeCloseTo(10)
    expect(south).toBeCloseTo(190)
    expect(west).toBeGreaterThan(10)
    expect(east).toBeLessThan(290)
    // one degree is shorter to the east than to the north here
    expect((east - west) / (south - north)).toBeCloseTo(Math.cos((30.5 * Math.PI) / 180), 3)
  })

  it('draws surfaces closed, rivers open and points not at all', () => {
    const project = projection(frameOf(square)!, 300, 200, 10)
    expect(pathOf(square, project)).toMatch(/^M.*Z$/)
    expect(pathOf({ ...square, geometry: { type: 'LineString', coordinates: [[120, 30], [121, 31]] } }, project)).not.toContain('Z')
    expect(pathOf({ ...square, geometry: { type: 'Point', coordinates: [120, 30] } }, project)).toBe('')
    expect(frameOf(undefined)).toBeUndefined()
  })
})

describe('a raw frame', () => {
  it('shows where the figures of the factor stand, and loses no character', () => {
    const text = '##0683QN=1;CP=&&DataTime=20261108030000;a34013-Avg=13.35;a21026-Avg=533.39,a21026-Flag=N;a21002-Avg=70.1&&3180'
    const parts = cut(text, 'a21026')
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['a21026-Avg=533.39', 'a21026-Flag=N'])
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(cut(text, '')).toEqual([{ text, marked: false }])
  })

  it('has the hash that everybody else computes', async () => {
    expect(await fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('a report from the field', () => {
  const county: Feature = { type: 'Feature', id: '330483', geometry: { type: 'Polygon', coordinates: [[[120.4, 30.5], [120.7, 30.5], [120.7, 30.8], [120.4, 30.8], [120.4, 30.5]]] }, properties: {} }
  const firm = (uscc: string, lon: number, lat: number): Feature => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { uscc, name: uscc, area: '330483' } })

  it('knows the county one stands in', () => {
    expect(inside(county, [120.5, 30.6])).toBe(true)
    expect(inside(county, [120.8, 30.6])).toBe(false)
    const holed: Feature = { ...county, geometry: { type: 'Polygon', coordinates: [...(county.geometry!.coordinates as unknown[]), [[120.45, 30.55], [120.55, 30.55], [120.55, 30.65], [120.45, 30.65], [120.45, 30.55]]] } }
    expect(inside(holed, [120.5, 30.6])).toBe(false)
  })

  it('names the firms nearby, the nearest first, and no far ones', () => {
    const found = near([firm('far', 120.6, 30.6), firm('next', 120.51, 30.6), firm('here', 120.5001, 30.6)], [120.5, 30.6], 3000, 5)
    expect(found.map((one) => one.uscc)).toEqual(['here', 'next'])
    // a hundredth of a degree of longitude is a little under a kilometre here
    expect(found[1].metres).toBeGreaterThan(900)
    expect(found[1].metres).toBeLessThan(1000)
  })

  it('orders the way by distance, and keeps what lies nowhere for the end', () => {
    const away = distances([firm('a', 120.6, 30.6), firm('b', 120.51, 30.6)], [120.5, 30.6])
    expect(byDistance([{ uscc: null }, { uscc: 'a' }, { uscc: 'b' }], away)).toEqual([{ uscc: 'b' }, { uscc: 'a' }, { uscc: null }])
  })

  it('sends what was filled in and nothing else', async () => {
    let body = ''
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      body = String(init.body)
      return new Response('{"issueId":"i"}', { status: 201 })
    })
    await send({ ...blank('OFFICER', '330483'), title: 'milky water', description: 'seen at nine', firm: 'Demo' })
    vi.unstubAllGlobals()
    expect(JSON.parse(body)).toEqual({ source: 'OFFICER', title: 'milky water', description: 'seen at nine', severity: 'ORDINARY', area: '330483' })
  })

  it('takes a draft up again, whatever page wrote it', () => {
    const usual = blank('GRID', '330483')
    expect(read('{"title":"t","severity":3,"older":true}', usual)).toEqual({ ...usual, title: 't' })
    expect(read('', usual)).toEqual(usual)
    expect(worthKeeping(usual)).toBe(false)
    expect(worthKeeping({ ...usual, place: 'x' })).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { addWords, setLanguage } from '../../src/core/language'
import type { CaseRow } from '../../src/core/types'
import { clockOf, counts, groupOf, matches, missing, neighbour, sorted, type Filter } from '../../src/desk/queue'
import { words } from '../../src/words/desk'

addWords(words)
// a Wednesday morning in the city
const now = new Date('2026-11-25T09:00:00+08:00')
let n = 0
const row = (over: Partial<CaseRow>): CaseRow => ({
  issueId: `issue-${++n}`,
  number: `HJ20261120-${String(n).padStart(4, '0')}`,
  title: { zh: '化学需氧量日均值超过许可限值', en: 'COD daily mean above the permitted limit' },
  state: 'ASSIGNED',
  severity: 'ORDINARY',
  area: '330483',
  enterprise: { zh: '示范·柳溪印染有限公司', en: 'Demo Liuxi Dyeing' },
  openedAt: '2026-11-20T00:00:00+08:00',
  due: '2026-11-28T00:00:00+08:00',
  updatedAt: '2026-11-20T00:00:00+08:00',
  ...over,
})
const everything: Filter = { view: 'open', area: '', text: '' }

describe('the queue', () => {
  it('puts what is late first, then what waits for the officer, then what runs', () => {
    const running = row({})
    const answered = row({ state: 'ANSWERED', updatedAt: '2026-11-24T10:00:00+08:00' })
    const late = row({ due: '2026-11-24T00:00:00+08:00' })
    const closed = row({ state: 'WRITTEN_OFF' })
    expect(sorted([closed, running, answered, late], now)).toEqual([late, answered, running, closed])
  })

  it('goes by the clock first and by severity second, on the same day', () => {
    const tomorrowOrdinary = row({ due: '2026-11-26T00:00:00+08:00' })
    const laterMajor = row({ severity: 'MAJOR', due: '2026-11-28T00:00:00+08:00' })
    const laterOrdinary = row({ due: '2026-11-28T00:00:00+08:00' })
    expect(sorted([laterOrdinary, laterMajor, tomorrowOrdinary], now)).toEqual([tomorrowOrdinary, laterMajor, laterOrdinary])
  })

  it('lets the answer that waited longest come first, and the newest closed one', () => {
    const fresh = row({ state: 'ANSWERED', updatedAt: '2026-11-24T10:00:00+08:00' })
    const old = row({ state: 'VERIFIED', updatedAt: '2026-11-10T10:00:00+08:00' })
    expect(sorted([fresh, old], now)).toEqual([old, fresh])
    const closedLong = row({ state: 'WRITTEN_OFF', updatedAt: '2026-01-10T10:00:00+08:00' })
    const closedLately = row({ state: 'WRITTEN_OFF', updatedAt: '2026-11-10T10:00:00+08:00' })
    expect(sorted([closedLong, closedLately], now)).toEqual([closedLately, closedLong])
  })

  it('does not call an answered case late, whatever became of its due time', () => {
    const answered = row({ state: 'ANSWERED', due: '2026-11-20T00:00:00+08:00' })
    expect(groupOf(answered, now)).toBe('mine')
    expect(clockOf(answered, now).tone).not.toBe('over')
  })

  it('lets no clock run where the evidence was withdrawn, and leaves it to the officer', () => {
    const unfounded = row({ evidenceWithdrawn: true, due: '2026-11-20T00:00:00+08:00' })
    expect(groupOf(unfounded, now)).toBe('mine')
    expect(clockOf(unfounded, now).text).toBe('证据已撤销')
    expect(missing(unfounded, now)).toBe('missing.UNFOUNDED')
    expect(missing(row({ evidenceWithdrawn: true, state: 'WRITTEN_OFF' }), now)).toBe('missing.WRITTEN_OFF')
  })

  it('shows the clock as working days, as lateness, or as the time the officer let it wait', () => {
    expect(clockOf(row({}), now)).toEqual({ text: '2 个工作日', tone: 'soon' })
    expect(clockOf(row({ due: '2026-11-27T00:00:00+08:00' }), now).text).toBe('1 个工作日')
    expect(clockOf(row({ due: '2026-11-24T00:00:00+08:00' }), now)).toEqual({ text: '超期 33 小时', tone: 'over' })
    expect(clockOf(row({ state: 'ANSWERED', updatedAt: '2026-11-25T06:00:00+08:00' }), now)).toEqual({ text: '待核查 3 小时', tone: 'wait' })
    expect(clockOf(row({ state: 'VERIFIED', updatedAt: '2026-11-16T06:00:00+08:00' }), now)).toEqual({ text: '待销号 9 天', tone: 'soon' })
  })

  it('trusts the calendar of the platform, which knows the holidays', () => {
    expect(clockOf(row({ workingDaysLeft: 5 }), now)).toEqual({ text: '5 个工作日', tone: 'calm' })
    expect(clockOf(row({ workingDaysLeft: 0, due: '2026-11-26T00:00:00+08:00' }), now)).toEqual({ text: '剩 15 小时', tone: 'soon' })
  })
  it('counts in English as people do', () => {
    setLanguage('en')
    expect(clockOf(row({ workingDaysLeft: 1 }), now).text).toBe('1 working day')
    expect(clockOf(row({ workingDaysLeft: 4 }), now).text).toBe('4 working days')
    setLanguage('zh')
  })

  it('finds by every word typed, in the county asked for', () => {
    const one = row({ number: 'HJ20261101-30DC', area: '330481' })
    expect(matches(one, { ...everything, text: '柳溪 30dc' }, now)).toBe(true)
    expect(matches(one, { ...everything, text: '柳溪 氨氮' }, now)).toBe(false)
    expect(matches(one, { ...everything, area: '330481' }, now)).toBe(true)
    expect(matches(one, { ...everything, area: '330483' }, now)).toBe(false)
    expect(matches(one, { ...everything, view: 'closed' }, now)).toBe(false)
  })

  it('counts each case once', () => {
    expect(counts([row({}), row({ state: 'ANSWERED' }), row({ overdue: true }), row({ state: 'WRITTEN_OFF' })], now)).toEqual({
      over: 1, mine: 1, running: 1, closed: 1,
    })
  })

  it('walks to the neighbour and stays at the ends', () => {
    const rows = [row({}), row({}), row({})]
    expect(neighbour(rows, rows[0].issueId, 1)).toBe(rows[1])
    expect(neighbour(rows, rows[2].issueId, 1)).toBe(rows[2])
    expect(neighbour(rows, rows[0].issueId, -1)).toBe(rows[0])
    expect(neighbour(rows, 'gone', 1)).toBe(rows[0])
    expect(neighbour([], '', 1)).toBeUndefined()
  })

  it('knows what a case lacks in every state, in both languages', () => {
    for (const state of ['REPORTED', 'ASSIGNED', 'ANSWERED', 'VERIFIED', 'WRITTEN_OFF'] as const) {
      const [, key] = missing(row({ state }), now).split('.')
      for (const language of ['zh', 'en'] as const) expect((words[language].missing as Record<string, string>)[key]).toBeTruthy()
    }
    expect(missing(row({ overdue: true }), now)).toBe('missing.OVERDUE')
  })
})

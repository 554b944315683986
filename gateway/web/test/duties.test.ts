import { describe, expect, it } from 'vitest'
import type { CaseRow, Outlet, Permit } from '../src/core/types'
import { answerText, dutiesOf, lastDay, missing, readAnswer, renewal, waitingOnOthers } from '../src/portal/duties'

const NOW = new Date('2026-11-25T10:00:00+08:00')
const row = (issueId: string, state: CaseRow['state'], due: string | null, updatedAt = '2026-11-20T00:00:00+08:00') =>
  ({ issueId, state, due, updatedAt, openedAt: updatedAt, number: issueId, title: '', severity: 'ORDINARY', area: '330483' }) as CaseRow
const outlet = (id: string, state: string) => ({ outlet: id, state, values: [] }) as Outlet
const permit = (validTo: string) => ({ permitNo: 'P', validTo }) as Permit

describe('duties', () => {
  it('puts what is too late first, then what is silent now, then what is due by date', () => {
    const duties = dutiesOf(
      [
        row('later', 'ASSIGNED', '2026-12-09T00:00:00+08:00'),
        row('late', 'ASSIGNED', '2026-11-24T00:00:00+08:00'),
        row('soon', 'ASSIGNED', '2026-11-27T00:00:00+08:00'),
        row('answered', 'ANSWERED', '2026-11-26T00:00:00+08:00'),
        row('closed', 'WRITTEN_OFF', '2026-11-01T00:00:00+08:00'),
      ],
      [outlet('U:DW001', 'SILENT'), outlet('U:DA001', 'RUNNING')],
      [],
      NOW,
    )
    expect(duties.map((duty) => duty.key)).toEqual(['late', 'silent-U:DW001', 'soon', 'later'])
  })

  it('speaks of renewal half a year ahead and asks for it sixty days before the end', () => {
    expect(dutiesOf([], [], [permit('2030-08-19')], NOW)).toEqual([])
    const [duty] = dutiesOf([], [], [permit('2027-03-31')], NOW)
    expect(duty.kind).toBe('renew')
    expect(lastDay(duty.due!)).toBe('2027-01-30')
    expect(renewal(permit(''))).toBeNull()
  })

  it('says midnight as the end of the day before', () => {
    expect(lastDay('2026-12-01T00:00:00+08:00')).toBe('2026-11-30')
    expect(lastDay('2026-12-01T17:00:00+08:00')).toBe('2026-12-01')
  })

  it('lists what others have to do, the newest movement first', () => {
    const others = waitingOnOthers([
      row('a', 'ANSWERED', null, '2026-11-20T00:00:00+08:00'),
      row('b', 'VERIFIED', null, '2026-11-24T00:00:00+08:00'),
      row('c', 'ASSIGNED', null),
      row('d', 'WRITTEN_OFF', null),
    ])
    expect(others.map((one) => one.issueId)).toEqual(['b', 'a'])
  })
})

describe('an answer', () => {
  const headings = { cause: '原因：', done: '措施：', result: '结果：' }

  it('becomes one text without the parts left empty', () => {
    expect(answerText({ cause: ' 加药泵停机 ', done: '已更换', result: '' }, headings)).toBe('原因：加药泵停机\n措施：已更换')
  })

  it('needs a cause and what was done', () => {
    expect(missing({ cause: '', done: '已更换加药泵', result: '' })).toEqual(['cause'])
    expect(missing({ cause: '加药泵停机', done: '已更换加药泵', result: '' })).toEqual([])
  })

  it('comes back from a draft, and not from a broken one', () => {
    const fresh = { cause: '', done: '', result: '46.0 mg/L' }
    expect(readAnswer('{"cause":"a","done":"b","result":"c"}', fresh)).toEqual({ cause: 'a', done: 'b', result: 'c' })
    expect(readAnswer('{"cause":', fresh)).toBe(fresh)
  })
})

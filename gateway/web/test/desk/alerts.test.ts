import { describe, expect, it } from 'vitest'
import { neighbour, question, sorted, type Alert } from '../../src/desk/alerts/alerts'
import { dutiesOf } from '../../src/portal/duties'
import { words } from '../../src/words/alerts'

const NOW = new Date('2026-11-25T10:00:00+08:00')
const alert = (alertId: string, state: Alert['state'], grade: Alert['grade'], due: string | null, more: Partial<Alert> = {}) =>
  ({ alertId, state, grade, due, at: '2026-11-25T09:00:00+08:00', actions: [], answer: null, kind: 'VALUE', outlet: 'U:DW001', ...more }) as unknown as Alert

describe('the inbox', () => {
  it('puts the clock that runs out first on top, then the graver grade, then what waits for nobody', () => {
    const rows = sorted([
      alert('known', 'ACKNOWLEDGED', 'RED', null),
      alert('later', 'RAISED', 'RED', '2026-11-25T12:00:00+08:00'),
      alert('mild', 'RAISED', 'YELLOW', '2026-11-25T11:00:10+08:00'),
      alert('grave', 'ESCALATED', 'ORANGE', '2026-11-25T11:00:40+08:00'),
      alert('missed', 'UNANSWERED', 'RED', null),
    ])
    expect(rows.map((one) => one.alertId)).toEqual(['missed', 'grave', 'mild', 'later', 'known'])
  })

  it('asks for what the reader wants to see', () => {
    expect(question('mine', '', '')).toContain('recipient=mine')
    expect(question('over', 'RED', '330483')).toBe('/api/monitoring/alerts?limit=200&state=CLOSED&grade=RED&area=330483')
    expect(question('open', '', '')).not.toContain('recipient')
  })

  it('moves along the list and stops at its ends', () => {
    const rows = [alert('a', 'RAISED', 'RED', null), alert('b', 'RAISED', 'RED', null)]
    expect(neighbour(rows, '', 1)?.alertId).toBe('a')
    expect(neighbour(rows, 'a', 1)?.alertId).toBe('b')
    expect(neighbour(rows, 'b', 1)?.alertId).toBe('b')
    expect(neighbour(rows, 'a', -1)?.alertId).toBe('a')
  })

  it('says everything in both languages', () => {
    const keys = (tree: object, path = ''): string[] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' ? keys(value, `${path}${key}.`) : [path + key]))
    expect(keys(words.en)).toEqual(keys(words.zh))
  })
})

describe('alerts as duties of the firm', () => {
  it('come with the clock while the firm is asked, at once while nothing is said, and not once answered', () => {
    const duties = dutiesOf([], [], [], NOW, [
      alert('answered', 'ACKNOWLEDGED', 'RED', null, { answer: { at: '', reason: 'x', measure: 'y' } }),
      alert('over', 'CLOSED', 'RED', null),
      alert('above', 'ESCALATED', 'ORANGE', '2026-11-25T10:20:00+08:00'),
      alert('mine', 'RAISED', 'YELLOW', '2026-11-25T11:30:00+08:00', { actions: ['acknowledge', 'answer'] }),
    ])
    expect(duties.map((duty) => [duty.key, duty.due])).toEqual([
      ['mine', '2026-11-25T11:30:00+08:00'],
      ['above', null],
    ])
  })

  it('stand for the silent outlet they are about', () => {
    const silent = { outlet: 'U:DW001', state: 'SILENT', values: [] } as never
    const duties = dutiesOf([], [silent], [], NOW, [alert('silence', 'RAISED', 'YELLOW', null, { kind: 'SILENCE' })])
    expect(duties.map((duty) => duty.kind)).toEqual(['alert'])
  })
})

import { within } from '../core/areas'
import { deadline, span, workingDays, type Clock } from '../core/format'
import { say, t } from '../core/language'
import type { CaseRow } from '../core/types'

/** Whose turn it is decides the order: what is late, what waits for the officer, what runs its course. */
export type Group = 'over' | 'mine' | 'running' | 'closed'
export const GROUPS: readonly Group[] = ['over', 'mine', 'running', 'closed']

/** What the reader asked to see; `open` is everything that is not written off. */
export const VIEWS = ['open', 'over', 'mine', 'running', 'closed'] as const
export type View = (typeof VIEWS)[number]

const SEVERITIES = ['ORDINARY', 'SERIOUS', 'MAJOR']
/** After this many working days an answer has waited too long for the officer. */
const PATIENCE = 2

export function groupOf(row: CaseRow, now: Date): Group {
  switch (row.state) {
    case 'WRITTEN_OFF':
      return 'closed'
    case 'ASSIGNED':
      if (row.evidenceWithdrawn) return 'mine'
      return row.overdue || (row.due && Date.parse(row.due) < now.getTime()) ? 'over' : 'running'
    default:
      return 'mine'
  }
}

/** The moment a row's clock counts from or to: the firm's due time, or since when it waits for the officer. */
function moment(row: CaseRow, group: Group): number {
  if (group === 'mine') return Date.parse(row.updatedAt ?? row.openedAt)
  if (group === 'closed') return -Date.parse(row.updatedAt ?? row.openedAt)
  return row.due ? Date.parse(row.due) : Number.MAX_SAFE_INTEGER
}

export function gravity(row: CaseRow): number {
  return SEVERITIES.indexOf(row.severity) + 1
}

const DAY = 86_400_000
const cityDay = (time: number) => Math.floor((time + 8 * 3_600_000) / DAY)

/** Clock first, to the day; severity second; then the exact clock, so that the order never flickers. */
export function sorted(rows: readonly CaseRow[], now: Date): CaseRow[] {
  const keyed = rows.map((row) => {
    const group = groupOf(row, now)
    const at = moment(row, group)
    return { row, rank: GROUPS.indexOf(group), day: cityDay(at), at }
  })
  keyed.sort(
    (a, b) =>
      a.rank - b.rank || a.day - b.day || gravity(b.row) - gravity(a.row) || a.at - b.at || a.row.number.localeCompare(b.row.number),
  )
  return keyed.map(({ row }) => row)
}

export interface Filter {
  view: View
  area: string
  text: string
}

/** Every word typed must be found in number, firm, title or county. */
export function matches(row: CaseRow, filter: Filter, now: Date): boolean {
  const group = groupOf(row, now)
  if (filter.view === 'open' ? group === 'closed' : group !== filter.view) return false
  if (filter.area && !within(row.area, filter.area)) return false
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length) return true
  const hay = [row.number, say(row.enterprise), say(row.title), row.uscc ?? '', row.outlet ?? ''].join(' ').toLowerCase()
  return words.every((word) => hay.includes(word))
}

export function counts(rows: readonly CaseRow[], now: Date): Record<Group, number> {
  const result: Record<Group, number> = { over: 0, mine: 0, running: 0, closed: 0 }
  for (const row of rows) result[groupOf(row, now)]++
  return result
}

export interface CaseClock extends Omit<Clock, 'tone'> {
  tone: Clock['tone'] | 'wait'
}

/** The chip: time left for the firm, time it is late, or how long the officer has kept it waiting. */
export function clockOf(row: CaseRow, now: Date): CaseClock {
  const group = groupOf(row, now)
  if (group === 'over' || (group === 'running' && !row.workingDaysLeft)) return deadline(row.due, now)
  if (group === 'running') {
    // the platform knows the holidays, this page does not
    const left = row.workingDaysLeft as number
    return { text: t('clock.workingDays', { n: left }, left), tone: left <= PATIENCE ? 'soon' : 'calm' }
  }
  const since = new Date(row.updatedAt ?? row.openedAt)
  if (group === 'closed') return { text: t('caseState.WRITTEN_OFF'), tone: 'none' }
  if (row.evidenceWithdrawn) return { text: t('queue.unfounded'), tone: 'soon' }
  return {
    text: t('queue.waits', { state: t(`queue.turn.${row.state}`), span: span(now.getTime() - since.getTime()) }),
    tone: workingDays(since, now) > PATIENCE ? 'soon' : 'wait',
  }
}

/** The neighbour of a row in the order shown; from nowhere the first one. */
export function neighbour(rows: readonly CaseRow[], current: string, step: 1 | -1): CaseRow | undefined {
  const at = rows.findIndex((row) => row.issueId === current)
  if (at < 0) return rows[0]
  return rows[Math.min(rows.length - 1, Math.max(0, at + step))]
}

/** What the case lacks to go on, as a key of the words. */
export function missing(row: CaseRow, now: Date): string {
  if (row.evidenceWithdrawn && row.state !== 'WRITTEN_OFF') return 'missing.UNFOUNDED'
  if (row.state === 'ASSIGNED') return groupOf(row, now) === 'over' ? 'missing.OVERDUE' : 'missing.ASSIGNED'
  return `missing.${row.state}`
}

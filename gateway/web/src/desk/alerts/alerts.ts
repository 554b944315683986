import { deadline, type Clock } from '../../core/format'
import { t } from '../../core/language'
import type { Words } from '../../core/types'

export type Grade = 'YELLOW' | 'ORANGE' | 'RED'
export type AlertState = 'RAISED' | 'ESCALATED' | 'UNANSWERED' | 'ACKNOWLEDGED' | 'CLOSED'

export interface Alert {
  alertId: string
  kind: 'VALUE' | 'SILENCE' | 'SUSPICION' | string
  /** Null where its data is under suspicion: the alert then names an outlet and no firm. */
  uscc: string | null
  outlet: string
  area: string
  factor: string | null
  name: Words
  value: string | null
  limit: string | null
  unit: string | null
  multiple: string | null
  grade: Grade
  state: AlertState
  recipients: string[]
  began: string
  at: string
  due: string | null
  acknowledgedAt: string | null
  acknowledgedBy: string | null
  unansweredAt: string | null
  closedAt: string | null
  closedBy: string | null
  suspicionId?: string | null
  /** In what way the data looks odd. */
  suspicion?: Words | null
  last: { value: string; time: string; flag: string; above: boolean } | null
  answer: { at: string; reason: string; measure: string } | null
  actions: string[]
}

export const GRADES: readonly Grade[] = ['RED', 'ORANGE', 'YELLOW']
export const VIEWS = ['mine', 'open', 'over'] as const
export type View = (typeof VIEWS)[number]

/** What the inbox asks the platform for. */
export function question(view: View, grade: string, area: string): string {
  const search = new URLSearchParams({ limit: '200' })
  if (view === 'mine') search.set('recipient', 'mine')
  search.set('state', view === 'over' ? 'CLOSED' : view === 'mine' ? 'RAISED,ESCALATED,UNANSWERED' : 'RAISED,ESCALATED,UNANSWERED,ACKNOWLEDGED')
  if (grade) search.set('grade', grade)
  if (area) search.set('area', area)
  return `/api/monitoring/alerts?${search}`
}

const RUNNING = ['RAISED', 'ESCALATED']

/** Clocks that run first, the one that runs out first on top; then by grade. What waits for nobody comes after. */
export function sorted(alerts: readonly Alert[]): Alert[] {
  const rank = (one: Alert) => (one.state === 'UNANSWERED' ? 0 : RUNNING.includes(one.state) ? 1 : one.state === 'ACKNOWLEDGED' ? 2 : 3)
  const time = (one: Alert) => (one.due ? Math.floor(Date.parse(one.due) / 60_000) : -Date.parse(one.closedAt ?? one.acknowledgedAt ?? one.at))
  return [...alerts].sort(
    (a, b) => rank(a) - rank(b) || time(a) - time(b) || GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || a.alertId.localeCompare(b.alertId),
  )
}

/** How long a recipient still has; in words where no clock runs. */
export function clockOf(alert: Alert, now: Date): Clock {
  if (alert.due) return deadline(alert.due, now)
  if (alert.state === 'UNANSWERED') return { text: t('alerts.state.UNANSWERED'), tone: 'over' }
  return { text: t(`alerts.state.${alert.state}`), tone: 'none' }
}

/** The neighbour of the chosen one, or the first. */
export function neighbour(alerts: readonly Alert[], chosen: string, step: 1 | -1): Alert | undefined {
  const at = alerts.findIndex((one) => one.alertId === chosen)
  if (at < 0) return alerts[0]
  return alerts[Math.min(alerts.length - 1, Math.max(0, at + step))]
}

export const firmOf = (alert: Alert) => alert.uscc ?? alert.outlet.split(':')[0]

import { dayKey } from '../core/format'
import type { CaseRow, Outlet, Permit } from '../core/types'
import type { Alert } from '../desk/alerts/alerts'

/** What a permit holder has to do. `due` is the moment at which it is too late; none for what should be done at once. */
export type Duty =
  | { kind: 'answer'; key: string; due: string | null; row: CaseRow }
  | { kind: 'alert'; key: string; due: string | null; alert: Alert }
  | { kind: 'silent'; key: string; due: null; outlet: Outlet }
  | { kind: 'renew'; key: string; due: string; permit: Permit }

const DAY = 86_400_000
/** Regulation on Discharge Permits, article 14: a renewal is applied for 60 days before the permit ends. */
export const RENEW_BEFORE_DAYS = 60
const RENEW_SHOWN_DAYS = 180

export function renewal(permit: Permit): Extract<Duty, { kind: 'renew' }> | null {
  const ends = Date.parse(`${permit.validTo ?? ''}T00:00:00+08:00`)
  if (Number.isNaN(ends)) return null
  return { kind: 'renew', key: `renew-${permit.permitNo}`, due: new Date(ends - (RENEW_BEFORE_DAYS - 1) * DAY).toISOString(), permit }
}

/** Overdue first, then what should be done at once, then by date. */
export function dutiesOf(cases: CaseRow[], outlets: Outlet[], permits: Permit[], now: Date, alerts: Alert[] = []): Duty[] {
  const answers: Duty[] = cases
    .filter((row) => row.state === 'ASSIGNED' && !row.evidenceWithdrawn)
    .map((row) => ({ kind: 'answer', key: row.issueId, due: row.due ?? null, row }))
  // what the firm has not explained yet; a clock runs only while it is the firm that is asked
  const warned: Duty[] = alerts
    .filter((alert) => alert.state !== 'CLOSED' && (alert.actions.includes('acknowledge') || !alert.answer))
    .map((alert) => ({ kind: 'alert', key: alert.alertId, due: alert.actions.includes('acknowledge') ? alert.due : null, alert }))
  const silent: Duty[] = outlets
    .filter((outlet) => outlet.state === 'SILENT')
    .filter((outlet) => !alerts.some((alert) => alert.kind === 'SILENCE' && alert.state !== 'CLOSED' && alert.outlet === outlet.outlet))
    .map((outlet) => ({ kind: 'silent', key: `silent-${outlet.outlet}`, due: null, outlet }))
  const renewals = permits
    .map(renewal)
    .filter((duty): duty is NonNullable<typeof duty> => !!duty && Date.parse(duty.due) - now.getTime() < RENEW_SHOWN_DAYS * DAY)
  const rank = (duty: Duty) => {
    const due = duty.due ? Date.parse(duty.due) : NaN
    if (due < now.getTime()) return 0
    return duty.kind === 'silent' || duty.kind === 'alert' ? 1 : 2
  }
  const time = (duty: Duty) => (duty.due ? Date.parse(duty.due) : Number.MAX_SAFE_INTEGER)
  return [...answers, ...warned, ...silent, ...renewals].sort(
    (a, b) => rank(a) - rank(b) || time(a) - time(b) || a.key.localeCompare(b.key),
  )
}

/** Cases that wait for somebody else now, the newest movement first. */
export function waitingOnOthers(cases: CaseRow[]): CaseRow[] {
  return cases
    .filter((row) => (row.state !== 'ASSIGNED' || row.evidenceWithdrawn) && row.state !== 'WRITTEN_OFF')
    .sort((a, b) => (b.updatedAt ?? b.openedAt).localeCompare(a.updatedAt ?? a.openedAt))
}

/** A limit of time at midnight means: until the end of the day before. */
export function lastDay(due: string): string {
  return dayKey(Date.parse(due) - 1)
}

export interface Answer {
  cause: string
  done: string
  result: string
}

export type Headings = Record<keyof Answer, string>

/** The answer as one text, the way a case file is read. Parts left empty are left out. */
export function answerText(answer: Answer, headings: Headings): string {
  return (['cause', 'done', 'result'] as const)
    .filter((part) => answer[part].trim() !== '')
    .map((part) => `${headings[part]}${answer[part].trim()}`)
    .join('\n')
}

/** What an answer can't go without. */
export function missing(answer: Answer): (keyof Answer)[] {
  return (['cause', 'done'] as const).filter((part) => answer[part].trim().length < 4)
}

export function readAnswer(text: string, fallback: Answer): Answer {
  try {
    const kept = JSON.parse(text) as Partial<Answer>
    return { cause: String(kept.cause ?? ''), done: String(kept.done ?? ''), result: String(kept.result ?? '') }
  } catch {
    return fallback
  }
}

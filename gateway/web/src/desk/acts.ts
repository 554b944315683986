import { api } from '../core/api'
import type { Act, CaseRow } from '../core/types'

export type Field = 'text' | 'note' | 'due'

export interface Form {
  field: Field
  required: boolean
  /** Leads the case on; the others lead it back or only move its clock. */
  main: boolean
}

export const FORMS: Record<Act, Form> = {
  assign: { field: 'due', required: true, main: false },
  answer: { field: 'text', required: true, main: false },
  return: { field: 'note', required: true, main: false },
  verify: { field: 'note', required: false, main: true },
  'write-off': { field: 'note', required: false, main: true },
}

/** A correction that was verified needs no more words; a case without evidence is closed with a reason. */
export function needed(act: Act, file: CaseRow): boolean {
  return FORMS[act].required || (act === 'write-off' && !!file.evidenceWithdrawn && file.state !== 'VERIFIED')
}

/** Acts this page knows, the leading one last: it stands at the right edge, where the hand goes. */
export function known(actions: readonly string[] | undefined): Act[] {
  return (actions ?? [])
    .filter((act): act is Act => act in FORMS)
    .sort((a, b) => Number(FORMS[a].main) - Number(FORMS[b].main))
}

/** A day given to somebody ends when the next one begins in the city. */
export function endOfDay(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return `${next}T00:00:00+08:00`
}

/** The working day that lies so many working days ahead. */
export function dayAhead(now: Date, working: number): string {
  let time = now.getTime() + 8 * 3_600_000
  for (let left = working; left > 0; ) {
    time += 86_400_000
    const weekday = new Date(time).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return new Date(time).toISOString().slice(0, 10)
}

export function carryOut(issueId: string, act: Act, value: string): Promise<unknown> {
  const { field } = FORMS[act]
  const text = value.trim()
  const body = field === 'due' ? { due: endOfDay(text) } : text ? { [field]: text } : {}
  return api.post(`/api/cases/${encodeURIComponent(issueId)}/${act}`, body)
}

/** The view follows the log a moment later: asks again until what was done can be seen, but not for ever. */
export async function until(seen: () => boolean, look: () => Promise<void>, tries = 12, waitMs = 250): Promise<boolean> {
  for (let n = 0; n < tries; n++) {
    await look()
    if (seen()) return true
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
  return false
}

import type { Words } from '../../core/types'

/** A span of an outlet's data that the firm marked, with what became of it. */
export interface Mark {
  markId: string
  outlet: string
  /** Name of the firm and of its outlet, as the register tells them. */
  enterprise?: Words
  outletName?: Words | null
  factors: string[]
  from: string
  to: string
  state: string
  reason: string
  evidence: string
  at: string
  status: 'STANDING' | 'REFUSED'
  refusal: string | null
  /** When an officer looked at it and let it stand; null while it waits. */
  acceptedAt?: string | null
  note?: string | null
}

/** What became of a mark, as the words name it. */
export const standOf = (mark: Mark): 'WAITING' | 'ACCEPTED' | 'REFUSED' => (mark.status === 'REFUSED' ? 'REFUSED' : mark.acceptedAt ? 'ACCEPTED' : 'WAITING')

export interface MarkRules {
  official: boolean
  version: string
  marks: { state: string; name: Words; longest: string; perMonth: number; hoursPerMonth: number; due: boolean }[]
}

export interface MarkDraft {
  outlet: string
  from: string
  to: string
  state: string
  reason: string
  evidence: string
}

/** What the reader typed into a field of date and time is meant in the city's time, wherever they sit. */
export function cityTime(local: string): string {
  return local ? `${local.length === 16 ? `${local}:00` : local}+08:00` : ''
}

/** Full hours before now, as such a field wants them. */
export function hoursAgo(now: Date, hours: number): string {
  const moment = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000 - hours * 3_600_000)
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** The first field that is still to be filled in, or nothing. */
export function firstMissing(draft: MarkDraft): keyof MarkDraft | undefined {
  const order: (keyof MarkDraft)[] = ['outlet', 'state', 'from', 'to', 'reason', 'evidence']
  return order.find((field) => !draft[field].trim() || (field === 'to' && draft.to <= draft.from))
}

/** The stretch of a curve from one time to another that lies under a mark, as parts of its width. */
export function underMark(mark: Mark, from: number, to: number): { start: number; share: number } | null {
  const begin = Math.max(from, Date.parse(mark.from))
  const end = Math.min(to, Date.parse(mark.to))
  return begin < end ? { start: (begin - from) / (to - from), share: (end - begin) / (to - from) } : null
}

import { STATUSES, type Status } from './types'

/** What is not known is shown as not known: never as green. */
export function asStatus(value: unknown): Status {
  return STATUSES.includes(value as Status) ? (value as Status) : 'GREY'
}

/** How much a status asks for attention; used to sort lists and to choose which mark lies on top. */
export function urgency(status: Status): number {
  return { RED: 5, BLACK: 4, YELLOW: 3, GREY: 2, BLUE: 1, GREEN: 0 }[status]
}

/** Shares of a stacked bar in per cent; every colour present keeps a sliver that can be seen. */
export function shares(counts: Partial<Record<Status, number>>, least = 1.5): { status: Status; count: number; share: number }[] {
  const present = STATUSES.map((status) => ({ status, count: counts[status] ?? 0 })).filter((part) => part.count > 0)
  const total = present.reduce((sum, part) => sum + part.count, 0)
  if (total === 0) return []
  const raised = present.map((part) => ({ ...part, share: Math.max(least, (part.count / total) * 100) }))
  const sum = raised.reduce((all, part) => all + part.share, 0)
  return raised.map((part) => ({ ...part, share: (part.share / sum) * 100 }))
}

/** Is a figure older than it may be? Unknown age counts as old. */
export function stale(asOf: string | null | undefined, dueMinutes: number, now: number = Date.now()): boolean {
  if (!asOf) return true
  return now - Date.parse(asOf) > dueMinutes * 60_000
}

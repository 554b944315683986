import { placed } from '../core/history'
import type { CaseFile } from '../core/types'

export type ChapterKind = 'found' | 'measured' | 'lead' | 'gone' | 'asked' | 'answered' | 'returned' | 'late' | 'verified' | 'closed' | 'other'

type Entry = CaseFile['history'][number]

export interface Chapter {
  kind: ChapterKind
  at: string
  /** The last moment, where several entries are told as one. */
  until: string
  entries: Entry[]
}

const KINDS: Record<string, ChapterKind> = {
  IssueReported: 'found',
  FindingAdded: 'measured',
  FindingWithdrawn: 'gone',
  LeadFiled: 'lead',
  LeadWithdrawn: 'gone',
  IssueAssigned: 'asked',
  EvidenceSubmitted: 'answered',
  AnswerReturned: 'returned',
  IssueOverdue: 'late',
  IssueVerified: 'verified',
  IssueWrittenOff: 'closed',
}

export function kindOf(event: string): ChapterKind {
  return KINDS[event.replace(/^cases\./, '').replace(/\/\d+$/, '')] ?? 'other'
}

const ORDER_AT_ONCE: readonly ChapterKind[] = ['found', 'measured', 'lead', 'gone', 'asked']

/**
 * The record as chapters, oldest first. Measurements that follow one another, or are taken back, are one chapter; what was recorded in the
 * same moment is told as found, measured, what it leads to, asked.
 */
export function chapters(history: readonly Entry[]): Chapter[] {
  const told = placed(history)
    .map((entry, n) => ({ entry, n, kind: kindOf(entry.event) }))
    .sort((a, b) => {
      const time = Date.parse(a.entry.at) - Date.parse(b.entry.at)
      if (time !== 0) return time
      const [first, second] = [ORDER_AT_ONCE.indexOf(a.kind), ORDER_AT_ONCE.indexOf(b.kind)]
      return first >= 0 && second >= 0 && first !== second ? first - second : a.n - b.n
    })
  const result: Chapter[] = []
  for (const { entry, kind } of told) {
    const last = result.at(-1)
    if (last && (kind === 'measured' || kind === 'gone') && last.kind === kind) {
      last.entries.push(entry)
      last.until = entry.at
    } else {
      result.push({ kind, at: entry.at, until: entry.at, entries: [entry] })
    }
  }
  return result
}

/** The road every case goes; where it stands now. */
export const ROAD = ['found', 'asked', 'answered', 'verified', 'closed'] as const
export function stage(state: string): number {
  return { REPORTED: 0, ASSIGNED: 1, ANSWERED: 2, VERIFIED: 3, WRITTEN_OFF: 4 }[state] ?? 0
}

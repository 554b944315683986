import { within } from '../core/areas'
import type { CaseRow } from '../core/types'

/** A case that does not go on by itself: the firm is late, or it is grave. */
export function needsDecision(row: CaseRow, now: Date): boolean {
  if (row.state === 'WRITTEN_OFF') return false
  return late(row, now) || row.severity === 'MAJOR'
}

export function late(row: CaseRow, now: Date): boolean {
  return row.state === 'ASSIGNED' && !row.evidenceWithdrawn && (!!row.overdue || (!!row.due && Date.parse(row.due) < now.getTime()))
}

const GRAVE = ['ORDINARY', 'SERIOUS', 'MAJOR']

/** The gravest first, then the longest late. */
export function decisions(rows: readonly CaseRow[], area: string, now: Date): CaseRow[] {
  return rows
    .filter((row) => needsDecision(row, now) && within(row.area, area))
    .sort(
      (a, b) =>
        Number(late(b, now)) - Number(late(a, now)) ||
        GRAVE.indexOf(b.severity) - GRAVE.indexOf(a.severity) ||
        String(a.due).localeCompare(String(b.due)),
    )
}

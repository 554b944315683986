import type { Words } from '../core/types'

/** What was scanned and what it turned out to be; in the order in which it is told. */
export const KINDS = ['PLATE_GENUINE', 'LIVE_GENUINE', 'BARE', 'PLATE_VOID', 'LIVE_VOID', 'PLATE_FORGED', 'LIVE_FORGED', 'UNKNOWN'] as const
export type Kind = (typeof KINDS)[number]

export interface ScanDay {
  day: string
  total: number
  forged: number
  kinds: Partial<Record<Kind, number>>
  hours: number[]
}

export interface CodeScans {
  asOf: string
  codeId: string
  days: ScanDay[]
}

export interface Flag {
  flagId: string
  rule: 'BURST' | 'FORGED' | 'GUESSED'
  codeId: string | null
  name: Words | null
  area: string
  day: string
  hour: string
  reason: Words
  ruleSet: string
  mayAcknowledge: boolean
  at: string
  acknowledged: { word: string; by: string; at: string } | null
}

export interface ScannedCode {
  codeId: string
  name: Words | null
  area: string
  total: number
  forged: number
  days: ScanDay[]
}

export interface CityScans {
  asOf: string
  days: ScanDay[]
  codes: ScannedCode[]
  flags: Flag[]
  rules: { id: string; version: string; official: boolean; note: Words }
}

/** The same in shape as in words: nobody needs the colour. */
export const SIGNS: Record<Flag['rule'], string> = { BURST: '▲', FORGED: '✕', GUESSED: '?' }

/** The height of each bar between 0 and 1, against the highest; all 0 where nothing was scanned. */
export function heights(counts: readonly number[]): number[] {
  const most = Math.max(0, ...counts)
  return counts.map((count) => (most ? count / most : 0))
}

/** The kinds that occurred over several days, with their sums. */
export function sums(days: readonly ScanDay[]): { kind: Kind; n: number }[] {
  return KINDS.map((kind) => ({ kind, n: days.reduce((sum, day) => sum + (day.kinds[kind] ?? 0), 0) })).filter((one) => one.n > 0)
}

export function total(days: readonly ScanDay[]): number {
  return days.reduce((sum, day) => sum + day.total, 0)
}

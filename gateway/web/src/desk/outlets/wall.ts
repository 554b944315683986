import type { Words } from '../../core/types'

export const STATES = ['SILENT', 'FAULT', 'CALIBRATION', 'MAINTENANCE', 'RUNNING', 'STOPPED', 'NO_DATA'] as const
export type State = (typeof STATES)[number]

export interface Judged {
  exceedanceId: string
  period: string
  start: string
  value: string
  multiple?: string | null
}

export interface WallValue {
  factor: string
  name: Words
  value: string
  unit?: string
  limit?: string | null
  min?: string | null
  period?: string | null
  ratio?: string | null
  time: string
  flag?: string | null
  judged?: Judged | null
}

export interface WallRow {
  outlet: string
  code: string
  name?: Words
  medium: 'WATER' | 'AIR'
  uscc: string
  enterprise?: Words
  sector?: string | null
  area?: string | null
  state: State
  heardAt?: string | null
  asOf?: string | null
  fresh: boolean
  hours: number
  /** Hourly means of this month: null while nobody has reckoned them. */
  month?: { due: number; received: number; valid: number; effective: string | null } | null
  over: number
  values: WallValue[]
}

export interface Trend {
  factor: string
  from: string
  values: (string | null)[]
}

export interface Shown {
  row: WallRow
  trend?: Trend | null
}

export interface WallPage {
  asOf: string
  total: number
  over: number
  counts: Partial<Record<State, number>>
  items: Shown[]
  next?: string | null
}

/** Factors that the permit limits; the others are told in small. */
export const limited = (row: WallRow) => row.values.filter((value) => value.period)
export const unlimited = (row: WallRow) => row.values.filter((value) => !value.period)

/** Where the limit stands on a bar: what lies beyond it must have room, too. */
const LIMIT_AT = 0.8

export interface Bar {
  /** Share of the bar's width, 0 to 1. */
  from: number
  to: number
  /** Where the bounds stand. */
  bounds: number[]
}

/** A value against its limit as a bar from nought; between two bounds (pH) as a mark where it stands. */
export function barOf(value: Pick<WallValue, 'value' | 'limit' | 'min'>): Bar | null {
  const now = Number(value.value)
  const max = value.limit === null || value.limit === undefined ? NaN : Number(value.limit)
  if (!Number.isFinite(now) || !Number.isFinite(max)) return null
  const clamp = (share: number) => Math.min(1, Math.max(0, share))
  if (value.min !== null && value.min !== undefined) {
    const min = Number(value.min)
    const at = clamp(0.2 + ((now - min) / (max - min)) * 0.6)
    return { from: Math.max(0, at - 0.02), to: Math.min(1, at + 0.02), bounds: [0.2, LIMIT_AT] }
  }
  return max > 0 ? { from: 0, to: clamp((now / max) * LIMIT_AT), bounds: [LIMIT_AT] } : null
}

export interface Spark {
  lines: string[]
  dots: { x: number; y: number }[]
  limit: number | null
}

/** The last hours as a small line: an hour that did not come is a gap. */
export function sparkOf(values: readonly (string | null)[], limit: string | null | undefined, width: number, height: number): Spark {
  const numbers = values.map((value) => (value === null ? null : Number(value)))
  const known = numbers.filter((value): value is number => value !== null && Number.isFinite(value))
  const bound = limit === null || limit === undefined ? null : Number(limit)
  const top = Math.max(...known, bound ?? 0) * 1.08 || 1
  const x = (n: number) => ((n + 0.5) / values.length) * width
  const y = (value: number) => height - (value / top) * height
  const runs: [number, number][][] = []
  numbers.forEach((value, n) => {
    if (value === null) return
    const before = numbers[n - 1]
    if (n === 0 || before === null || before === undefined) runs.push([])
    runs.at(-1)!.push([x(n), y(value)])
  })
  return {
    lines: runs.filter((run) => run.length > 1).map((run) => run.map(([px, py], n) => `${n ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`).join('')),
    dots: runs.filter((run) => run.length === 1).map(([[px, py]]) => ({ x: px, y: py })),
    limit: bound === null ? null : y(bound),
  }
}

/** Whether a row must be put in its place anew, or can change where it stands. */
export function moves(before: WallRow | undefined, after: WallRow): boolean {
  return !before || before.state !== after.state || before.over !== after.over
}

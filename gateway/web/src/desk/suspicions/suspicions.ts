import type { Words } from '../../core/types'

export const STATES = ['OPEN', 'TAKEN_UP', 'DISMISSED', 'WITHDRAWN'] as const
export type State = (typeof STATES)[number]

export const KINDS = [
  'FLAT_LINE', 'OFF_SCALE', 'LOW_NOISE', 'DIGIT_PATTERN', 'SUDDEN_STEP', 'COPIED_PERIOD',
  'UNDER_LIMIT', 'CLOCK', 'MARKS', 'DILUTED', 'UNEXPLAINED_EMISSION', 'TOLD_TOTAL',
] as const
export type Kind = (typeof KINDS)[number]

export interface Dot {
  time: string
  value: string
}

export interface ClockDot {
  frame: number
  received: string
  sent: string | null
  measured: string
}

/** What a suspicion rests on; which fields are there follows from its kind. */
export interface Evidence {
  value?: string
  hours?: number
  longestBefore?: number
  ceiling?: boolean
  noise?: string
  usual?: string
  decimals?: number
  counts?: number[]
  expected?: string
  chance?: string
  exact?: boolean
  at?: string
  before?: string | Dot[]
  after?: string
  lowestBefore?: string
  flow?: string | null
  original?: string
  offset?: string
  copy?: Dot[]
  originalValues?: Dot[]
  limit?: string
  under?: number
  over?: number
  below?: number
  bands?: number[]
  seen?: number
  ahead?: number
  early?: number
  reset?: number
  lagMinutes?: string | null
  samples?: ClockDot[]
  marks?: number
  atHigh?: number
  sameHour?: number
  atSameHour?: number
  begun?: string[]
  values?: Dot[]
  highest?: string
  oxygen?: Dot[]
  emission?: string
  power?: string
  powers?: Dot[]
  unit?: string
  told?: string
  computed?: string
  difference?: string
  days?: number
  toldDays?: Dot[]
  computedDays?: Dot[]
  around?: Dot[]
  week?: Dot[]
}

export interface Suspicion {
  suspicionId: string
  kind: Kind
  title: Words
  state: State
  strength: number
  uscc: string
  outlet: string
  area: string
  factor: string | null
  name: Words
  unit: string | null
  from: string
  to: string
  since: string
  rules: string
  note: string | null
  evidence?: Evidence | null
}

export interface Page {
  asOf: string
  total: number
  items: Suspicion[]
  next: string | null
}

/** In three words: a bar of so many of three. */
export function grade(strength: number): 1 | 2 | 3 {
  return strength >= 80 ? 3 : strength >= 60 ? 2 : 1
}

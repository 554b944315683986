import type { Words } from '../../core/types'

export interface Rate {
  due: number
  received: number
  valid: number
  marked: number
  transmission: string | null
  validity: string | null
  effective: string | null
}

export interface Transmission {
  uscc: string
  month: string
  asOf: string
  rate: Rate
  target: string
  reached: boolean | null
  rule: string
  official: boolean
  how: Words
  outlets: { outlet: string; rate: Rate; factors: { factor: string; name: Words }[]; days: { day: string; rate: Rate }[] }[]
}

export interface Correction {
  correctionId: string
  factor: string
  name: Words
  unit: string
  period: 'HOUR' | 'DAY'
  start: string
  before: { value: string; converted?: string | null; flag: string; mark: string | null } | null
  after: { value: string; converted?: string | null; flag: string; mark: string | null }
  cause: string
  causeText: Words
  at: string
  effect: 'CONFIRMED' | 'WITHDRAWN' | null
  effectText: Words | null
  exceedanceId: string | null
}

/** A share as a percentage with at most one decimal, cut and not rounded up: 74.96 % has not reached 75 %. */
export function percent(share: string | null): string {
  if (share === null) return '–'
  const tenths = Math.floor(Math.round(Number(share) * 1e6) / 1e3)
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
}

/** The bars of a month's days: how high, and whether a day has reached the target. */
export function bars(days: { day: string; rate: Rate }[], target: string) {
  return days.map(({ day, rate }) => ({
    day,
    rate,
    height: rate.effective === null ? 0 : Number(rate.effective),
    state: rate.effective === null ? 'none' : Number(rate.effective) >= Number(target) ? 'reached' : 'below',
  }))
}

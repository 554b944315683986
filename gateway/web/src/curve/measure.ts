import type { LimitStep, SeriesPoint } from '../core/types'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** The city's offset: its days begin eight hours before Greenwich's. */
export const ZONE = 8 * HOUR

export const finite = (text: string | number | null | undefined): number | null => {
  if (text === null || text === undefined || text === '') return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/** A plain date is a day of the city. */
export const instant = (text: string) => Date.parse(isDay(text) ? `${text}T00:00:00+08:00` : text)

/** The end of a stretch: a plain date is the last day that still counts. */
const ending = (text: string) => instant(text) + (isDay(text) ? DAY : 0)

export interface Bound {
  from: number
  to: number
  value: number
  upper: boolean
}

/**
 * Bounds that hold somewhere between from and to, with the stretch in which they do. Where limits of the hour and of the
 * day stand side by side, the period says which are meant.
 */
export function boundsWithin(limits: readonly LimitStep[] | null | undefined, from: number, to: number, period?: string): Bound[] {
  const found: Bound[] = []
  for (const step of limits ?? []) {
    if (period && step.period && step.period !== period) continue
    const begin = Math.max(from, step.from ? instant(step.from) : from)
    const end = Math.min(to, step.to ? ending(step.to) : to)
    if (!(begin < end)) continue
    for (const [text, upper] of [[step.max, true], [step.min, false]] as const) {
      const value = finite(text)
      if (value !== null) found.push({ from: begin, to: end, value, upper })
    }
  }
  return found
}

/** The period that the limits of a factor are judged by: the hour where there is one. */
export function periodOf(limits: readonly LimitStep[] | null | undefined): 'HOUR' | 'DAY' {
  const periods = new Set((limits ?? []).map((step) => step.period).filter(Boolean))
  return periods.size && !periods.has('HOUR') ? 'DAY' : 'HOUR'
}

/** Points with a figure, in the order of their time. */
export function measured<P extends SeriesPoint>(points: readonly P[] | undefined, from: number, to: number) {
  return (points ?? [])
    .map((point) => ({ point, at: Date.parse(point.time), value: finite(point.value) }))
    .filter((one): one is typeof one & { value: number } => one.value !== null && one.at >= from && one.at <= to)
    .sort((a, b) => a.at - b.at)
}

/** Stretches without a gap: what was not measured is never drawn. */
export function runs<T>(items: readonly T[], at: (item: T) => number, usual: number): T[][] {
  const all: T[][] = []
  items.forEach((item, n) => {
    if (n > 0 && at(item) - at(items[n - 1]) <= usual) all.at(-1)!.push(item)
    else all.push([item])
  })
  return all
}

export function path(points: readonly { x: number; y: number }[]): string {
  return points.map((point, n) => `${n ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('')
}

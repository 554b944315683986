import type { Series } from '../core/types'
import { boundsWithin, HOUR, measured, path, runs } from './measure'

export interface Frame {
  from: number
  to: number
  low: number
  high: number
}

export interface Dot {
  x: number
  y: number
  time: string
  value: number
  valid: boolean
}

export interface Curve {
  frame: Frame
  /** One path a stretch without a missing hour. */
  lines: string[]
  /** Hours that stand alone between gaps, which no line would show. */
  lone: Dot[]
  dots: Dot[]
  /** Each bound as it held over time: from x to x at y. */
  bounds: { x1: number; x2: number; y: number; value: number; upper: boolean }[]
}

/**
 * A curve in a box. The axis begins at nought, so that the distance to the limit is honest; only where a lower bound
 * exists (pH) it begins a little below that.
 */
export function curveOf(series: Pick<Series, 'points' | 'limit'>, from: number, to: number, width: number, height: number): Curve {
  const bounds = boundsWithin(series.limit, from, to)
  const known = measured(series.points, from, to).filter((one) => one.at < to)
  const figures = [...known.map((one) => one.value), ...bounds.map((bound) => bound.value)]
  const lower = bounds.filter((bound) => !bound.upper).map((bound) => bound.value)
  const top = figures.length ? Math.max(...figures) : 1
  const bottom = lower.length ? Math.min(...figures) : Math.min(0, ...figures)
  const room = (top - bottom || 1) * 0.15
  const frame: Frame = { from, to, low: lower.length ? bottom - room : bottom, high: top + room }
  const x = (at: number) => ((at - from) / (to - from)) * width
  const y = (value: number) => height - ((value - frame.low) / (frame.high - frame.low)) * height
  // a mean belongs to the hour after its time, so it is drawn in that hour's middle
  const dots: Dot[] = known.map((one) => ({
    x: x(Math.min(one.at + HOUR / 2, to)),
    y: y(one.value),
    time: one.point.time,
    value: one.value,
    valid: one.point.valid !== false,
  }))
  const stretches = runs(dots, (dot) => Date.parse(dot.time), HOUR * 1.5)
  return {
    frame,
    lines: stretches.filter((stretch) => stretch.length > 1).map(path),
    lone: stretches.filter((stretch) => stretch.length === 1).map((stretch) => stretch[0]),
    dots,
    bounds: bounds.map((bound) => ({ x1: x(bound.from), x2: x(bound.to), y: y(bound.value), value: bound.value, upper: bound.upper })),
  }
}

/** The stretch a judged mean covers, cut to the box; null where it lies outside. */
export function judgedStretch(start: string, period: string, from: number, to: number): { from: number; to: number } | null {
  const begin = Date.parse(start)
  const end = begin + (period === 'DAY' ? 24 : 1) * HOUR
  return end <= from || begin >= to ? null : { from: Math.max(begin, from), to: Math.min(end, to) }
}

import type { Series, SeriesPoint, Status } from '../core/types'

const HOUR = 3_600_000

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

const finite = (text: string | null | undefined): number | null => {
  if (text === null || text === undefined || text === '') return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

function startOf(day: string | null | undefined, open: number): number {
  const moment = day ? Date.parse(day.length === 10 ? `${day}T00:00:00+08:00` : day) : NaN
  return Number.isNaN(moment) ? open : moment
}

/** Bounds that hold somewhere between from and to, with the stretch in which they do. */
export function boundsWithin(limits: Series['limit'], from: number, to: number) {
  const found: { from: number; to: number; value: number; upper: boolean }[] = []
  for (const step of limits ?? []) {
    const begin = Math.max(from, startOf(step.from, from))
    const end = Math.min(to, startOf(step.to, to - 24 * HOUR) + 24 * HOUR)
    if (begin >= end) continue
    for (const [text, upper] of [
      [step.max, true],
      [step.min, false],
    ] as const) {
      const value = finite(text)
      if (value !== null) found.push({ from: begin, to: end, value, upper })
    }
  }
  return found
}

/**
 * A curve in a box. The axis begins at nought, so that the distance to the limit is honest; only where a lower bound
 * exists (pH) it begins a little below that.
 */
export function curveOf(series: Pick<Series, 'points' | 'limit'>, from: number, to: number, width: number, height: number): Curve {
  const bounds = boundsWithin(series.limit, from, to)
  const known = (series.points ?? [])
    .map((point: SeriesPoint) => ({ point, at: Date.parse(point.time), value: finite(point.value) }))
    .filter((one): one is typeof one & { value: number } => one.value !== null && one.at >= from && one.at < to)
    .sort((a, b) => a.at - b.at)
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
  const stretches: Dot[][] = []
  known.forEach((one, n) => {
    const gap = n === 0 || one.at - known[n - 1].at > HOUR * 1.5
    if (gap) stretches.push([dots[n]])
    else stretches[stretches.length - 1].push(dots[n])
  })
  return {
    frame,
    lines: stretches.filter((stretch) => stretch.length > 1).map(path),
    lone: stretches.filter((stretch) => stretch.length === 1).map((stretch) => stretch[0]),
    dots,
    bounds: bounds.map((bound) => ({ x1: x(bound.from), x2: x(bound.to), y: y(bound.value), value: bound.value, upper: bound.upper })),
  }
}

function path(dots: Dot[]): string {
  return dots.map((dot, n) => `${n === 0 ? 'M' : 'L'}${dot.x.toFixed(1)} ${dot.y.toFixed(1)}`).join('')
}

/** The stretch a judged mean covers, cut to the box; null where it lies outside. */
export function judgedStretch(start: string, period: string, from: number, to: number): { from: number; to: number } | null {
  const begin = Date.parse(start)
  const end = begin + (period === 'DAY' ? 24 : 1) * HOUR
  return end <= from || begin >= to ? null : { from: Math.max(begin, from), to: Math.min(end, to) }
}

/** A little below the lowest score, so that a change of few points can be seen. */
export function scoreFloor(steps: { score: number }[]): number {
  return Math.min(60, Math.max(0, Math.min(100, ...steps.map((step) => step.score)) - 10))
}

export function scoreHeight(score: number, floor: number, height: number): number {
  return height - ((score - floor) / (100 - floor)) * height
}

/** Steps of a score over time as a path: level until the next change, and nothing while no colour was given. */
export function stepPath(steps: { at: string; score: number; status?: Status }[], from: number, to: number, width: number, height: number): string {
  const floor = scoreFloor(steps)
  const x = (at: number) => (((Math.min(Math.max(at, from), to) - from) / (to - from)) * width).toFixed(1)
  let text = ''
  let drawing = false
  for (const step of steps) {
    const at = x(Date.parse(step.at))
    if (drawing) text += `H${at}`
    const judged = step.status !== 'GREY'
    if (judged) text += `${drawing ? 'V' : `M${at} `}${scoreHeight(step.score, floor, height).toFixed(1)}`
    drawing = judged
  }
  return drawing ? `${text}H${width}` : text
}

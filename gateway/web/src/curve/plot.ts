import type { Series } from '../core/types'
import { boundsWithin, DAY, HOUR, measured, path, periodOf, runs, ZONE } from './measure'

export interface Box {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

export interface Mark {
  time: number
  value: number
  x: number
  y: number
  over: boolean
  valid: boolean
  flag: string
  /** As measured, where the curve shows what it was converted to. */
  measured: number | null
  computed: boolean
  frameIds: string[]
}

/** A stretch in which the data carries another mark than normal. */
export interface Band {
  x1: number
  x2: number
  flag: string
}

/** A judged mean, drawn as wide as the hour or day it stands for. */
export interface Mean {
  time: number
  until: number
  value: number
  x1: number
  x2: number
  y: number
  over: boolean
  frameIds: string[]
}

export interface Plot {
  marks: Mark[]
  means: Mean[]
  bands: Band[]
  /** Where a time or a value lies, for what is drawn over the curve. */
  x: (time: number) => number
  y: (value: number) => number
  /** The line, broken where nothing was measured. */
  line: string
  /** What lies between line and axis; clipped to the part above the limit. */
  area: string
  /** The ground above the limits in force. */
  above: string
  limits: { x1: number; x2: number; y: number; value: number; bound: 'max' | 'min' }[]
  ticks: { y: number; value: number }[]
  days: { x: number; time: number; midnight: boolean }[]
  empty: boolean
}

/** Steps of 1, 2 or 5 times a power of ten. */
export function niceStep(range: number, about: number): number {
  const raw = range / about
  const power = 10 ** Math.floor(Math.log10(raw))
  const lead = raw / power
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power
}

/**
 * Where everything of a curve lies: a value stays one that was measured, and a gap stays a gap. Only means are judged:
 * where the limit holds for a longer period than the curve shows, the means of that period are given beside it, and only
 * they can break it.
 */
export function plot(series: Series, from: number, to: number, box: Box, beside?: Series): Plot {
  const width = box.width - box.left - box.right
  const height = box.height - box.top - box.bottom
  const points = measured(series.points, from, to)
  const length = beside?.resolution === 'hour' ? HOUR : DAY
  const means = measured(beside?.points, from - length, to)
  const period = series.resolution === 'day' ? 'DAY' : periodOf(series.limit)
  const steps = boundsWithin(series.limit, from, to, period)
  const values = [...points.map((one) => one.value), ...means.map((one) => one.value), ...steps.map((step) => step.value)]
  const highest = Math.max(0, ...values)
  const least = Math.min(...values)
  const twoBounds = steps.some((step) => !step.upper)
  const low = twoBounds && Number.isFinite(least) ? Math.floor(least - 1) : 0
  const step = niceStep(Math.max((highest - low) * 1.12, 1e-9), 4)
  const high = Math.max(low + step, Math.ceil(((highest - low) * 1.08) / step) * step + low)
  const x = (time: number) => box.left + ((time - from) / (to - from)) * width
  const y = (value: number) => box.top + (1 - (value - low) / (high - low)) * height
  const limitAt = (time: number, upper: boolean) => steps.find((one) => one.upper === upper && one.from <= time && time <= one.to)?.value

  const breaks = (value: number, at: number) => {
    const max = limitAt(at, true)
    const min = limitAt(at, false)
    return (max !== undefined && value > max) || (min !== undefined && value < min)
  }
  const judged = !beside && (series.resolution === 'hour' || series.resolution === 'day')
  const marks: Mark[] = points.map(({ point, at, value }) => {
    const valid = point.valid !== false
    const own = point.measured === null || point.measured === undefined ? null : Number(point.measured)
    return {
      time: at,
      value,
      x: x(at),
      y: y(value),
      over: valid && judged && breaks(value, at),
      valid,
      flag: point.flag ?? '',
      measured: own !== null && own !== value ? own : null,
      computed: !!point.computed,
      frameIds: (point.frameIds ?? []).map(String),
    }
  })
  const usual = { day: DAY, hour: HOUR, minute: HOUR / 6, raw: HOUR / 6 }[series.resolution] ?? HOUR
  const stretches = runs(marks, (mark) => mark.time, usual * 1.6)
  const ground = y(low)
  const above = steps
    .filter((one) => one.upper)
    .map((one) => `M${x(one.from).toFixed(1)} ${box.top}H${x(one.to).toFixed(1)}V${y(one.value).toFixed(1)}H${x(one.from).toFixed(1)}Z`)
    .join('')

  const ticks: Plot['ticks'] = []
  for (let value = low; value <= high + step / 1e6; value += step) ticks.push({ y: y(value), value: Number(value.toPrecision(12)) })
  return {
    marks,
    means: means.map(({ point, at, value }) => ({
      time: at,
      until: at + length,
      value,
      x1: x(Math.max(from, at)),
      x2: x(Math.min(to, at + length)),
      y: y(value),
      over: point.valid !== false && breaks(value, Math.max(from, at)),
      frameIds: (point.frameIds ?? []).map(String),
    })),
    bands: bandsOf(marks, usual, x, to),
    x,
    y,
    line: stretches.map(path).join(''),
    area: (judged ? stretches : [])
      .filter((run) => run.length > 1)
      .map((run) => `${path(run)}L${run.at(-1)!.x.toFixed(1)} ${ground}L${run[0].x.toFixed(1)} ${ground}Z`)
      .join(''),
    above,
    limits: steps.map((one) => ({ x1: x(one.from), x2: x(one.to), y: y(one.value), value: one.value, bound: one.upper ? 'max' : 'min' })),
    ticks,
    days: dayTicks(from, to, width).map((time) => ({ time, x: x(time), midnight: (time + ZONE) % DAY === 0 })),
    empty: marks.length + means.length === 0,
  }
}

/** Neighbours that carry the same mark become one stretch, as long as their periods. */
function bandsOf(marks: readonly Mark[], usual: number, x: (time: number) => number, to: number): Band[] {
  const bands: (Band & { until: number })[] = []
  for (const mark of marks) {
    if (mark.valid || !mark.flag) continue
    const before = bands.at(-1)
    const until = Math.min(to, mark.time + usual)
    if (before && before.flag === mark.flag && mark.time - before.until <= usual * 0.6) {
      before.x2 = x(until)
      before.until = until
    } else bands.push({ x1: x(mark.time), x2: x(until), flag: mark.flag, until })
  }
  return bands
}

/** City midnights, thinned until their labels fit; on a short stretch every six hours. */
function dayTicks(from: number, to: number, width: number): number[] {
  const fit = Math.max(2, Math.floor(width / 84))
  const every = [3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 7 * DAY, 14 * DAY].find((one) => (to - from) / one <= fit) ?? 30 * DAY
  const times: number[] = []
  for (let time = Math.ceil((from + ZONE) / every) * every - ZONE; time <= to; time += every) times.push(time)
  return times
}

/** The mark nearest to a place on the curve. */
export function nearest(marks: readonly Mark[], x: number): number {
  let best = -1
  for (let n = 0; n < marks.length; n++) {
    if (best < 0 || Math.abs(marks[n].x - x) < Math.abs(marks[best].x - x)) best = n
  }
  return best
}

/** The stretch to show around what was found, wide enough to see how it came and went. */
export function stretch(times: readonly string[], days: number, now: number): [number, number] {
  const moments = times.map((time) => Date.parse(time)).filter(Number.isFinite)
  if (!moments.length) return [now - days * DAY, now]
  const from = Math.min(...moments) - days * DAY
  const to = Math.min(Math.max(...moments) + days * DAY, Math.max(now, Math.max(...moments) + HOUR))
  return [from, to]
}

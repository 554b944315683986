import type { Series } from '../core/types'

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
  frameIds: string[]
}

/** A mean over a day, drawn as wide as the day it stands for. */
export interface Mean {
  time: number
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

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ZONE = 8 * HOUR

/** A plain date is a day of the city. */
const instant = (text: string) => Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00+08:00` : text)

function measured(series: Series | undefined, from: number, to: number) {
  return (series?.points ?? [])
    .filter((point) => point.value !== null && point.value !== undefined && Number.isFinite(Number(point.value)))
    .map((point) => ({ ...point, at: Date.parse(point.time), number: Number(point.value) }))
    .filter((point) => point.at >= from && point.at <= to)
    .sort((a, b) => a.at - b.at)
}

/**
 * Where everything of a curve lies: a value stays one that was measured, and a gap stays a gap. Where the limit holds for
 * the mean of a day, the days are given beside the hours, and only they are judged.
 */
export function plot(series: Series, from: number, to: number, box: Box, daily?: Series): Plot {
  const width = box.width - box.left - box.right
  const height = box.height - box.top - box.bottom
  const points = measured(series, from, to)
  const means = measured(daily, from - DAY, to)
  const steps = (series.limit ?? []).flatMap((step) => {
    const start = Math.max(from, step.from ? instant(step.from) : from)
    const end = Math.min(to, step.to ? instant(step.to) : to)
    if (!(start < end)) return []
    return (['max', 'min'] as const).flatMap((bound) => {
      const value = step[bound]
      return value === null || value === undefined ? [] : [{ start, end, value: Number(value), bound }]
    })
  })
  const values = [...points.map((point) => point.number), ...means.map((point) => point.number), ...steps.map((step) => step.value)]
  const highest = Math.max(0, ...values)
  const least = Math.min(...values)
  const twoBounds = steps.some((step) => step.bound === 'min')
  const low = twoBounds && Number.isFinite(least) ? Math.floor(least - 1) : 0
  const step = niceStep(Math.max((highest - low) * 1.12, 1e-9), 4)
  const high = Math.max(low + step, Math.ceil(((highest - low) * 1.08) / step) * step + low)
  const x = (time: number) => box.left + ((time - from) / (to - from)) * width
  const y = (value: number) => box.top + (1 - (value - low) / (high - low)) * height
  const limitAt = (time: number, bound: 'max' | 'min') =>
    steps.find((one) => one.bound === bound && one.start <= time && time <= one.end)?.value

  const breaks = (value: number, at: number) => {
    const max = limitAt(at, 'max')
    const min = limitAt(at, 'min')
    return (max !== undefined && value > max) || (min !== undefined && value < min)
  }
  const marks = points.map((point) => {
    const valid = point.valid !== false
    return {
      time: point.at,
      value: point.number,
      x: x(point.at),
      y: y(point.number),
      over: valid && !daily && breaks(point.number, point.at),
      valid,
      flag: point.flag ?? '',
      frameIds: (point.frameIds ?? []).map(String),
    }
  })
  const usual = series.resolution === 'day' ? DAY : series.resolution === 'raw' ? 10 * 60_000 : HOUR
  const runs: Mark[][] = []
  for (const mark of marks) {
    const run = runs.at(-1)
    if (run && mark.time - run.at(-1)!.time <= usual * 1.6) run.push(mark)
    else runs.push([mark])
  }
  const ground = y(low)
  const path = (run: Mark[]) => run.map((mark, n) => `${n ? 'L' : 'M'}${mark.x.toFixed(1)} ${mark.y.toFixed(1)}`).join('')
  const above = steps
    .filter((one) => one.bound === 'max')
    .map((one) => `M${x(one.start).toFixed(1)} ${box.top}H${x(one.end).toFixed(1)}V${y(one.value).toFixed(1)}H${x(one.start).toFixed(1)}Z`)
    .join('')

  const ticks: Plot['ticks'] = []
  for (let value = low; value <= high + step / 1e6; value += step) ticks.push({ y: y(value), value: Number(value.toPrecision(12)) })
  return {
    marks,
    means: means.map((point) => ({
      time: point.at,
      value: point.number,
      x1: x(Math.max(from, point.at)),
      x2: x(Math.min(to, point.at + DAY)),
      y: y(point.number),
      over: point.valid !== false && breaks(point.number, Math.max(from, point.at)),
      frameIds: (point.frameIds ?? []).map(String),
    })),
    line: runs.map(path).join(''),
    area: (daily ? [] : runs)
      .filter((run) => run.length > 1)
      .map((run) => `${path(run)}L${run.at(-1)!.x.toFixed(1)} ${ground}L${run[0].x.toFixed(1)} ${ground}Z`)
      .join(''),
    above,
    limits: steps.map((one) => ({ x1: x(one.start), x2: x(one.end), y: y(one.value), value: one.value, bound: one.bound })),
    ticks,
    days: dayTicks(from, to, width).map((time) => ({ time, x: x(time), midnight: (time + ZONE) % DAY === 0 })),
    empty: marks.length + means.length === 0,
  }
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

import type { Series, SeriesPoint } from '../../core/types'

/** A mean that changed: what stood there before, since when something else does. */
export interface Correction {
  correctionId: string
  factor: string
  unit?: string
  period: 'HOUR' | 'DAY'
  start: string
  before: Stood | null
  after: Stood
  cause?: string
  causeText?: { zh?: string; en?: string }
  at: string
  effect?: string | null
  effectText?: { zh?: string; en?: string } | null
  exceedanceId?: string | null
}
interface Stood {
  value: string
  converted?: string | null
  flag?: string | null
  mark?: string | null
  computed?: boolean
  frames?: (string | number)[]
}

const shown = (stood: Stood) => stood.converted ?? stood.value
/** A late oxygen changes what a mean is at reference oxygen, not the mean, which is what the curve shows. */
const ofMeans = (corrections: readonly Correction[]) => corrections.filter((one) => one.cause !== 'OXYGEN')

/**
 * The series as the platform knew it at a moment: what was measured later is not there yet, and each correction that
 * came later is taken back, the youngest first.
 */
export function asKnown(series: Series, corrections: readonly Correction[], moment: number): Series {
  const period = series.resolution === 'day' ? 'DAY' : series.resolution === 'hour' ? 'HOUR' : ''
  const points = new Map<number, SeriesPoint>()
  for (const point of series.points) if (Date.parse(point.time) <= moment) points.set(Date.parse(point.time), point)
  const later = ofMeans(corrections)
    .filter((one) => one.period === period && one.factor === series.factor && Date.parse(one.at) > moment)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  for (const { start, before } of later) {
    const at = Date.parse(start)
    if (!points.has(at)) continue
    if (before === null) points.delete(at)
    else
      points.set(at, {
        ...points.get(at)!,
        value: shown(before),
        measured: before.value,
        flag: before.mark ?? before.flag ?? null,
        valid: before.flag === 'N' && !before.mark,
        computed: !!before.computed,
        frameIds: before.frames ?? [],
      })
  }
  return { ...series, points: [...points.values()].sort((a, b) => Date.parse(a.time) - Date.parse(b.time)) }
}

/** The oldest of what stood at each start, for the points that stand corrected. */
export function correctedPoints(corrections: readonly Correction[], factor: string, resolution: string) {
  const period = resolution === 'day' ? 'DAY' : resolution === 'hour' ? 'HOUR' : ''
  const oldest = new Map<string, Correction>()
  for (const one of ofMeans(corrections)) {
    if (one.factor !== factor || one.period !== period) continue
    const known = oldest.get(one.start)
    if (!known || Date.parse(one.at) < Date.parse(known.at)) oldest.set(one.start, one)
  }
  return [...oldest.values()].map((one) => ({ time: Date.parse(one.start), before: one.before === null ? null : Number(shown(one.before)) }))
}

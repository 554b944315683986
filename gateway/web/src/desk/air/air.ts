import { CITY, within } from '../../core/areas'
import type { Words } from '../../core/types'

/** What the platform tells of air; measured numbers are decimal text. */
export interface Quality {
  aqi: number | null
  grade: number | null
  class: Words
  primary: string[]
  missing: string[]
  /** Items the place never monitored, which the index does without. */
  waived?: string[]
  standard: string
}

/** A sliding mean beside the hour's own; iaqi only of hours of HJ 633-2012. */
export interface Sliding { item: string; value: string | null; unit: string; iaqi: number | null; counts: boolean; hours: number | null; needed: number | null; window: number }

/** The six items as reports name them. */
export const ITEMS = ['SO2', 'NO2', 'PM10', 'PM2.5', 'CO', 'O3'] as const

export interface StationNow extends Omit<Quality, 'standard' | 'waived'> {
  station: string
  name: Words
  area: string
  level: string
  time: string | null
  standard: string | null
  values: { factor: string; name: Words; value: string; unit: string; iaqi: number | null; flag: string }[]
  waived: { item: string; from: string; to: string | null; basis: string }[]
  sliding: Sliding[]
}

export interface DayOfAir extends Quality {
  day: string
  by: Record<string, Quality>
  explain: string
}

export interface Statistics {
  place: string
  from: string
  to: string
  validity: { period: string; daysNeeded: number | null; enough: boolean | null }
  limits: { standard: string; clause: string; phase: Words }
  items: { item: string; unit: string; days: number; enough: boolean | null; mean: string | null; p: number; percentile: string | null; limit: string; limitIsOf: 'mean' | 'percentile'; exceeds?: boolean; multiple?: string }[]
  composite: { value: string | null; limits: string; main: string[]; parts: { item: string; statistic: string; unit: string; limit: string; index: string; share: string | null }[] }
  goodDays: { good: number; valid: number; percent: string | null; backCast: Record<string, { good: number; valid: number; percent: string | null }> }
}

export type Version = 'auto' | 'HJ 633-2012' | 'HJ 633-2026'
export const VERSIONS: readonly Version[] = ['auto', 'HJ 633-2012', 'HJ 633-2026']

export const PERIODS = ['latest12', 'thisYear', 'lastYear', 'thisMonth', 'lastMonth'] as const
export type Period = (typeof PERIODS)[number]

const iso = (date: Date) => date.toISOString().slice(0, 10)
const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day))

/** First and last day of a period, seen from today in the city ("2026-11-20"); whole months and years where it can. */
export function daysOf(period: Period, today: string): { from: string; to: string } {
  const [year, month, day] = today.split('-').map(Number)
  const yesterday = utc(year, month - 1, day - 1)
  switch (period) {
    case 'latest12': return { from: iso(utc(yesterday.getUTCFullYear() - 1, yesterday.getUTCMonth(), yesterday.getUTCDate() + 1)), to: iso(yesterday) }
    case 'thisYear': return { from: `${yesterday.getUTCFullYear()}-01-01`, to: iso(yesterday) }
    case 'lastYear': return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
    case 'thisMonth': return { from: iso(utc(yesterday.getUTCFullYear(), yesterday.getUTCMonth(), 1)), to: iso(yesterday) }
    case 'lastMonth': return { from: iso(utc(year, month - 2, 1)), to: iso(utc(year, month - 1, 0)) }
  }
}

/** The city's clock, which the field of an hour is read by. */
export const CITY_ZONE = '+08:00'

/** When an hour of the field ("2026-02-10T14:00") is over, as the platform is asked; empty where none is chosen. */
export function hourOver(field: string): string {
  const begins = Date.parse(`${field.slice(0, 13)}:00:00${CITY_ZONE}`)
  return Number.isNaN(begins) ? '' : new Date(begins + 3_600_000).toISOString()
}

export function inArea(stations: StationNow[], area: string): StationNow[] {
  return area === CITY ? stations : stations.filter((one) => within(one.area, area))
}

/** How many of the six items of the hour count. */
export const validItems = (station: StationNow): number => station.values.filter((value) => value.flag === 'N').length

export function qualityBy(day: DayOfAir, version: Version): Quality {
  return version === 'auto' ? day : (day.by[version] ?? day)
}

export interface Month {
  key: string
  /** Empty places before the first day, so that the weeks stand below each other; Monday first. */
  blanks: number
  days: { key: string; of: DayOfAir | undefined }[]
}

/** Every day of the period in its month, also those of which nothing is known. */
export function months(from: string, to: string, days: DayOfAir[]): Month[] {
  const known = new Map(days.map((day) => [day.day, day]))
  const all: Month[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const date = new Date(at)
    const key = iso(date)
    if (!all.length || all[all.length - 1].key !== key.slice(0, 7)) all.push({ key: key.slice(0, 7), blanks: (date.getUTCDay() + 6) % 7, days: [] })
    all[all.length - 1].days.push({ key, of: known.get(key) })
  }
  return all
}

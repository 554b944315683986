import type { Words } from '../core/types'

export interface Section {
  station: string
  name: Words
  area: string
  time: string | null
  class: Words
  grade?: Words | number | null
  over?: { item: string; class?: string; times?: string | number | null }[]
}

export interface AirNow {
  asOf: string
  city: (AirHour & { name: Words }) | null
  items: AirHour[]
}

export interface AirHour {
  station: string | null
  name: Words
  time: string | null
  aqi: number | string | null
  grade?: number | null
  class?: Words
  primary?: string[]
  values?: { factor: string; name: Words; value: string | number | null; unit: string; iaqi: number | null }[]
}

const GOOD = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'I', 'II', 'III']

const ORDER = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ']

const plain = (words: Words): string => (typeof words === 'object' && words ? (words.zh ?? words.en ?? '') : (words ?? ''))

/** How many of the sections that were measured reach class III, and all of them, the worst first. */
export function waterOf(sections: Section[]) {
  const measured = sections.filter((section) => plain(section.class) !== '')
  const good = measured.filter((section) => GOOD.includes(plain(section.class).replace('类', '').trim()))
  const rank = (section: Section) => ORDER.indexOf(plain(section.class).replace('类', '').trim())
  const times = measured.map((section) => section.time).filter((time): time is string => !!time)
  return {
    total: sections.length,
    measured: measured.length,
    good: good.length,
    below: measured.filter((section) => !good.includes(section)),
    worst: [...measured].sort((a, b) => rank(b) - rank(a)),
    asOf: times.sort().at(-1) ?? null,
  }
}

/** A polygon's rings as an SVG path; degrees are stretched so that the city keeps its shape at this latitude. */
export function outline(geometry: { type: string; coordinates: unknown } | null): string {
  if (!geometry) return ''
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates as number[][][]] : geometry.type === 'MultiPolygon' ? (geometry.coordinates as number[][][][]) : []
  return polygons
    .flat()
    .map((ring) => `M${ring.map(([lon, lat]) => project(lon, lat).map((n) => n.toFixed(1)).join(' ')).join('L')}Z`)
    .join('')
}

const WEST = 120.25
const NORTH = 31.04
const SCALE = 640

export function project(lon: number, lat: number): [number, number] {
  return [(lon - WEST) * Math.cos((30.7 * Math.PI) / 180) * SCALE, (NORTH - lat) * SCALE]
}

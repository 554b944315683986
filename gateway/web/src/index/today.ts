import type { Words } from '../core/types'

export interface Section {
  station: string
  name: Words
  area: string
  time: string | null
  class: Words
  grade?: Words | number | null
  over?: { item: string; class?: string; times?: string | number | null }[]
  values?: { factor: string; name: Words; value: string; unit: string; itemClass?: string | null }[]
  standard?: string
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
  standard?: string | null
  waived?: { item: string; from: string; basis: string }[]
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

/** Words are wider than high, so room to the sides counts for less. */
const WIDE = 1.6

/** The roomiest point inside a shape, on a grid: where its name is least in the way. */
export function labelPoint(geometry: { type: string; coordinates: unknown } | null, steps = 24): [number, number] | null {
  const rings = geometry?.type === 'Polygon' ? (geometry.coordinates as number[][][]) : geometry?.type === 'MultiPolygon' ? (geometry.coordinates as number[][][][])[0] : []
  const outer = rings[0]?.map(([lon, lat]) => project(lon, lat))
  if (!outer?.length) return null
  const xs = outer.map(([x]) => x)
  const ys = outer.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best: [number, number] | null = null
  let room = -1
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const point: [number, number] = [left + ((right - left) * i) / steps, top + ((bottom - top) * j) / steps]
      if (!inside(point, outer)) continue
      const free = Math.min(...outer.map((corner, n) => distance(point, corner, outer[(n + 1) % outer.length])))
      if (free > room) [best, room] = [point, free]
    }
  }
  return best
}

function distance([px, py]: [number, number], [ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const [dx, dy] = [(bx - ax) / WIDE, by - ay]
  const [ex, ey] = [(px - ax) / WIDE, py - ay]
  const along = Math.min(1, Math.max(0, (ex * dx + ey * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(ex - along * dx, ey - along * dy)
}

function inside([px, py]: [number, number], ring: [number, number][]): boolean {
  let within = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]
    const [xj, yj] = ring[j]
    if (yi > py !== yj > py && px < ((xj - xi) * (py - yi)) / (yj - yi) + xi) within = !within
  }
  return within
}

const WEST = 120.25
const NORTH = 31.04
const SCALE = 640

export function project(lon: number, lat: number): [number, number] {
  return [(lon - WEST) * Math.cos((30.7 * Math.PI) / 180) * SCALE, (NORTH - lat) * SCALE]
}

import { SHAPES } from '../../design/shapes'
import type { Status, Words } from '../../core/types'

/** Surface water as the platform tells it: /api/public/water/… and /api/monitoring/water/… */

export interface ItemValue {
  item: string
  name: Words
  value: string
  unit: string
  itemClass: string | null
  kind: 'AUTOMATIC' | 'MANUAL' | 'MIXED'
  count: number
  below: number
  sufficient: boolean
}

export interface Over {
  item: string
  name: Words
  itemClass: string
  times: string | null
}

export interface Section {
  section: string
  name: Words
  river: string
  riverName: Words
  place: number
  basin: string
  basinName: Words
  area: string
  level: string
  body: 'RIVER' | 'LAKE'
  drinkingSource: boolean
  seaOutlet: boolean
  handoverFrom: string | null
  handoverTo: string | null
  period: string
  target: string
  class: string | null
  grade: Words
  reached: boolean | null
  main: Over[]
  cwqi: string | null
  trophic: { index: string; grade: Words } | null
  values: ItemValue[]
  sufficient: boolean
  list: string
  standard: string
  rules: string
  why: string
}

export interface Sections {
  period: string
  list: string | null
  listSince: string | null
  items: Section[]
}

export interface Graded {
  id: string
  name: Words
  method: 'SHARES' | 'MEAN' | 'NONE'
  grade: string | null
  gradeName: Words
  classes: Record<string, number>
  goodShare: string
  worstShare: string
  pollutants: { item: string; name: Words; share: string | null }[]
  rivers: Graded[]
}

export interface Ranked {
  area: string
  name: Words
  value: string | null
  rank: number | null
  before: string | null
  change: string | null
  changeRank: number | null
  riverSections: number
  lakeSections: number
  parts: { item: string; name: Words; value: string; share: string | null }[]
}

export interface Cwqi {
  period: string
  against: string
  rule: { id: string; version: string; official: boolean; note: Words }
  city: Ranked
  items: Ranked[]
}

export interface Handovers {
  judged: number
  complying: number
  rate: string | null
  official: boolean
  items: { from: Words; to: Words; section: Section; upstream: Section | null; complies: boolean | null; items: { item: string; name: Words; upstream: string; here: string; change: string }[] }[]
}

export interface Sources {
  judged: number
  complying: number
  rate: string | null
  items: { section: Section; complies: boolean | null; supplementary: { item: string; name: Words; value: string; limit: string; over: boolean }[]; missing: Words[] }[]
}

export interface Load {
  month: string
  tonnes: string | null
  filledUp: string | null
  days: number
  missing: number
}

export interface Flux {
  year: string
  method: Words
  items: { section: string; name: Words; river: Words; area: string; items: { item: string; name: Words; months: Load[]; tonnes: string | null }[] }[]
}

export interface Warning {
  warningId: string
  section: string
  name: Words
  area: string
  kind: 'CLASS_FALLING' | 'SUDDEN_CHANGE' | 'ALGAE'
  text: Words
  rules: string
  at: string
  why: string
}

export const CLASSES = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'] as const

const STATUS_OF: Record<string, Status> = { Ⅰ: 'BLUE', Ⅱ: 'BLUE', Ⅲ: 'GREEN', Ⅳ: 'YELLOW', Ⅴ: 'RED', 劣Ⅴ: 'BLACK' }

/** The shape and colour that stand for a class: blue, green, yellow, red and black, as the method has its grades. */
export function markOf(waterClass: string | null | undefined): { status: Status; shape: string } {
  const status = STATUS_OF[waterClass ?? ''] ?? 'GREY'
  return { status, shape: SHAPES[status].body }
}

export interface River {
  id: string
  name: Words
  sections: Section[]
}

export interface Basin {
  id: string
  name: Words
  rivers: River[]
}

/** Basins with their rivers, each from upstream to downstream. */
export function along(sections: readonly Section[]): Basin[] {
  const basins = new Map<string, Basin>()
  for (const section of sections) {
    let basin = basins.get(section.basin)
    if (!basin) basins.set(section.basin, (basin = { id: section.basin, name: section.basinName, rivers: [] }))
    let river = basin.rivers.find((one) => one.id === section.river)
    if (!river) basin.rivers.push((river = { id: section.river, name: section.riverName, sections: [] }))
    river.sections.push(section)
  }
  for (const basin of basins.values()) {
    for (const river of basin.rivers) river.sections.sort((a, b) => a.place - b.place)
    basin.rivers.sort((a, b) => b.sections.length - a.sections.length)
  }
  return [...basins.values()].sort((a, b) => size(b) - size(a))
}

const size = (basin: Basin): number => basin.rivers.reduce((sum, river) => sum + river.sections.length, 0)

/** The days of a month in weeks from Monday on, with gaps before the first. */
export function calendar(month: string, days: readonly Section[]): (null | { day: string; section?: Section })[] {
  const [year, number] = month.split('-').map(Number)
  const first = new Date(Date.UTC(year, number - 1, 1))
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const known = new Map(days.map((one) => [one.period, one]))
  const cells: (null | { day: string; section?: Section })[] = Array.from({ length: (first.getUTCDay() + 6) % 7 }, () => null)
  for (let day = 1; day <= length; day++) {
    const key = `${month}-${String(day).padStart(2, '0')}`
    cells.push({ day: key, section: known.get(key) })
  }
  return cells
}

export function monthBefore(month: string, by = 1): string {
  const [year, number] = month.split('-').map(Number)
  const moved = new Date(Date.UTC(year, number - 1 - by, 1))
  return `${moved.getUTCFullYear()}-${String(moved.getUTCMonth() + 1).padStart(2, '0')}`
}

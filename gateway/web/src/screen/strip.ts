import type { Ranked, SubIndex } from '../core/types'

const number = (value: unknown): number | null => (value === null || value === undefined || value === '' || !Number.isFinite(Number(value)) ? null : Number(value))

export interface Part {
  id: string
  name: SubIndex['name']
  value: number | null
  contribution: number | null
  /** Per cent of the whole: the weight it really has once parts without data have given theirs away. */
  width: number
}

/** The index as one bar of a hundred points: each part as wide as its weight, filled as far as it scored. */
export function composition(parts: readonly SubIndex[]): Part[] {
  const known = parts.map((part) => ({ part, value: number(part.value), weight: number(part.weight) ?? 0 }))
  const total = known.reduce((sum, one) => sum + (one.value === null ? 0 : one.weight), 0)
  return known.map(({ part, value, weight }) => ({
    id: part.id,
    name: part.name,
    value,
    contribution: number(part.contribution),
    width: value === null || total === 0 ? 0 : (weight / total) * 100,
  }))
}

export interface Dot {
  area: string
  name: Ranked['name']
  /** The same figure shares the same rank. */
  rank: number
  value: number | null
  change: number | null
  gated: boolean
  /** Places on a common axis, in per cent; where it stood yesterday and where it stands. */
  from: number
  at: number
}

/** Seven counties on one axis, so that distance can be seen and not only order. */
export function strip(ranking: readonly Ranked[]): { dots: Dot[]; low: number; high: number } {
  const rows = ranking.map((row) => ({ row, value: number(row.value), change: number(row.change) }))
  rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.row.area.localeCompare(b.row.area))
  const all = rows.flatMap(({ value, change }) => (value === null ? [] : [value, value - (change ?? 0)]))
  const low = all.length ? Math.max(0, Math.floor((Math.min(...all) - 2) / 10) * 10) : 0
  const high = all.length ? Math.min(100, Math.ceil((Math.max(...all) + 0.01) / 10) * 10) : 100
  const place = (value: number) => Math.min(100, Math.max(0, ((value - low) / Math.max(high - low, 1)) * 100))
  const dots = rows.map(({ row, value, change }) => ({
    area: row.area,
    name: row.name,
    rank: 1 + rows.filter((other) => (other.value ?? -1) > (value ?? -1)).length,
    value,
    change,
    gated: typeof row.gate === 'object' && row.gate ? row.gate.applied : row.gate === true,
    from: value === null ? 0 : place(value - (change ?? 0)),
    at: value === null ? 0 : place(value),
  }))
  return { dots, low, high }
}

import type { Feature } from '../core/types'

export type Position = [number, number]

function positions(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return []
  if (typeof coordinates[0] === 'number') return [coordinates as unknown as Position]
  return coordinates.flatMap(positions)
}

export interface Frame {
  west: number
  south: number
  east: number
  north: number
}

export function frameOf(feature: Feature | undefined): Frame | undefined {
  const all = positions(feature?.geometry?.coordinates)
  if (!all.length) return undefined
  return {
    west: Math.min(...all.map(([lon]) => lon)),
    east: Math.max(...all.map(([lon]) => lon)),
    south: Math.min(...all.map(([, lat]) => lat)),
    north: Math.max(...all.map(([, lat]) => lat)),
  }
}

export type Projection = (position: Position) => Position

/** A plain map of a small area: degrees of longitude shortened by the latitude, the frame fitted into the box. */
export function projection(frame: Frame, width: number, height: number, margin: number): Projection {
  const shrink = Math.cos((((frame.north + frame.south) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (width - 2 * margin) / Math.max((frame.east - frame.west) * shrink, 1e-6),
    (height - 2 * margin) / Math.max(frame.north - frame.south, 1e-6),
  )
  const [middleLon, middleLat] = [(frame.west + frame.east) / 2, (frame.south + frame.north) / 2]
  return ([lon, lat]) => [width / 2 + (lon - middleLon) * shrink * scale, height / 2 - (lat - middleLat) * scale]
}

/** A feature as the path of an SVG. */
export function pathOf(feature: Feature, project: Projection): string {
  const type = feature.geometry?.type ?? ''
  const closed = type.includes('Polygon') ? 'Z' : ''
  const line = (points: Position[]) =>
    points.map((point, n) => `${n ? 'L' : 'M'}${project(point).map((one) => one.toFixed(1)).join(' ')}`).join('') + closed
  const walk = (coordinates: unknown): string => {
    if (!Array.isArray(coordinates) || !coordinates.length) return ''
    if (Array.isArray(coordinates[0]) && typeof coordinates[0][0] === 'number') return line(coordinates as Position[])
    return coordinates.map(walk).join('')
  }
  return type.includes('Point') ? '' : walk(feature.geometry?.coordinates)
}

/** Is a place inside an area? Even-odd over all rings, so that holes stay holes. */
export function inside(feature: Feature, [lon, lat]: Position): boolean {
  let within = false
  const ring = (points: Position[]) => {
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
      const [x1, y1] = points[i]
      const [x2, y2] = points[j]
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) within = !within
    }
  }
  const walk = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates) || !coordinates.length) return
    if (Array.isArray(coordinates[0]) && typeof coordinates[0][0] === 'number') ring(coordinates as Position[])
    else coordinates.forEach(walk)
  }
  if (feature.geometry?.type.includes('Polygon')) walk(feature.geometry.coordinates)
  return within
}

/** Metres of a degree to the north. */
export const NORTH = 110_574

/** Metres of a degree to the east at a latitude. */
export function eastAt(lat: number): number {
  return 111_320 * Math.cos((lat * Math.PI) / 180)
}

/** Metres between two places, good enough within a city. */
export function metres([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  return Math.hypot((lon2 - lon1) * eastAt((lat1 + lat2) / 2), (lat2 - lat1) * NORTH)
}

export interface Near {
  uscc: string
  name: unknown
  area: string
  metres: number
}

/** The firms one may be standing at, the nearest first. */
export function near(features: readonly Feature[], here: Position, within: number, most: number): Near[] {
  return features
    .filter((one) => one.geometry?.type === 'Point')
    .map((one) => ({
      uscc: String(one.properties.uscc),
      name: one.properties.name,
      area: String(one.properties.area),
      metres: metres(here, one.geometry!.coordinates as Position),
    }))
    .filter((one) => one.metres <= within)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, most)
}

/** How far each firm is from where one stands, by its credit code. */
export function distances(features: readonly Feature[], here: Position): Map<string, number> {
  return new Map(
    features
      .filter((one) => one.geometry?.type === 'Point')
      .map((one) => [String(one.properties.uscc), metres(here, one.geometry!.coordinates as Position)]),
  )
}

/** What lies nearest first; what lies nowhere last, in the order it had. */
export function byDistance<T extends { uscc?: string | null }>(rows: readonly T[], away: ReadonlyMap<string, number>): T[] {
  const far = (row: T) => away.get(row.uscc ?? '') ?? Number.MAX_VALUE
  return [...rows].sort((a, b) => far(a) - far(b))
}

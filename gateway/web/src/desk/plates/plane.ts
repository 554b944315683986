import { eastAt, NORTH, type Position } from '../place'

/** A small piece of the earth as a flat picture, true to a metre: seen from its middle, so many metres wide. */
export interface Plane {
  /** Pixels for one metre. */
  scale: number
  to: (position: Position) => Position
  from: (pixel: Position) => Position
}

export function planeAt([lon0, lat0]: Position, across: number, width: number, height: number): Plane {
  const scale = width / across
  const east = eastAt(lat0)
  return {
    scale,
    to: ([lon, lat]) => [width / 2 + (lon - lon0) * east * scale, height / 2 - (lat - lat0) * NORTH * scale],
    from: ([x, y]) => [lon0 + (x - width / 2) / scale / east, lat0 - (y - height / 2) / scale / NORTH],
  }
}

/** How wide the picture may be, in metres. */
export const WIDTHS = [60, 200, 600, 2000, 8000, 30_000] as const

/** The narrowest picture from here that shows all of these. */
export function widthFor(middle: Position, others: readonly Position[], width: number, height: number): number {
  const shown = (across: number): boolean => {
    const plane = planeAt(middle, across, width * 0.86, height * 0.86)
    return others.every((one) => {
      const [x, y] = plane.to(one)
      return x >= 0 && x <= width * 0.86 && y >= 0 && y <= height * 0.86
    })
  }
  return WIDTHS.find((across) => across > WIDTHS[0] && shown(across)) ?? WIDTHS[WIDTHS.length - 1]!
}

/** A round length for the scale bar, about a quarter of the picture. */
export function roundLength(across: number): number {
  const most = across / 4
  const power = 10 ** Math.floor(Math.log10(most))
  return (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1) * power
}

/** Null unless both are numbers that can be a place. */
export function positionOf(lon: string, lat: string): Position | null {
  const place: Position = [Number(lon), Number(lat)]
  const possible = lon.trim() !== '' && lat.trim() !== '' && Math.abs(place[0]) <= 180 && Math.abs(place[1]) < 90
  return possible ? place : null
}

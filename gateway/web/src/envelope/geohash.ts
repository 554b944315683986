/** A cell of the earth as text (docs/domain/code-envelope.md §11): longitude and latitude halved in turn. */
export interface Cell {
  west: number
  south: number
  east: number
  north: number
}

const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz'

/** @throws when the text is none */
export function cellOf(geohash: string): Cell {
  const lon = [-180, 180]
  const lat = [-90, 90]
  let across = true
  for (const character of geohash.toLowerCase()) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) throw new Error(`no character of a geohash: ${character}`)
    for (let bit = 4; bit >= 0; bit--) {
      const range = across ? lon : lat
      range[(value >> bit) & 1 ? 0 : 1] = (range[0]! + range[1]!) / 2
      across = !across
    }
  }
  return { west: lon[0]!, south: lat[0]!, east: lon[1]!, north: lat[1]! }
}

export function middleOf(cell: Cell): { lon: number; lat: number } {
  return { lon: (cell.west + cell.east) / 2, lat: (cell.south + cell.north) / 2 }
}

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

/** The cell, of so many characters, that a place lies in. */
export function geohashOf(lon: number, lat: number, precision: number): string {
  const across = [-180, 180]
  const up = [-90, 90]
  let text = ''
  for (let i = 0, value = 0; i < precision * 5; i++) {
    const [range, at] = i % 2 === 0 ? [across, lon] : [up, lat]
    const middle = (range[0]! + range[1]!) / 2
    const upper = at >= middle
    range[upper ? 0 : 1] = middle
    value = value * 2 + Number(upper)
    if (i % 5 === 4) {
      text += ALPHABET[value]!
      value = 0
    }
  }
  return text
}

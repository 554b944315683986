import type { Words } from '../core/types'

/** A door plate as the platform tells it. */
export interface Plate {
  serial: string
  codeId: string
  place: string
  hangsAt: Words
  geohash: string
  lon: string
  lat: string
  issuedAt: string
  issuedBy: string | null
  state: 'HANGING' | 'WITHDRAWN'
  /** What hangs is signed by a revoked key, as far as is known. */
  printAgain: boolean
  printedAt: string | null
  link: string | null
  withdrawn: { at: string; by: string | null; reason: string; reasonText: Words; note: string | null; replacedBy: string | null } | null
}
export interface Place {
  place: string
  hangsAt: Words
  lon: number
  lat: number
}
export interface FirmPlates {
  codeId: string
  name: Words
  uscc: string
  area: string
  items: Plate[]
  places: Place[]
  reasons: { reason: string; text: Words }[]
  mayChange: boolean
}
export interface FirmRow {
  codeId: string
  uscc: string
  name: Words
  area: string
  hanging: number
  printAgain: number
  withdrawn: number
  lastWithdrawnAt: string | null
}

/** Widths in millimetres. */
export const SIZES = [80, 150, 250] as const

export function printAddress(serial: string, kind: 'pdf' | 'svg', size: number): string {
  return `/api/credit/plates/${encodeURIComponent(serial)}/print.${kind}?size=${size}`
}

/** In groups of four, as it stands on the plate. */
export function grouped(id: string): string {
  return id.replace(/(.{4})(?=.)/g, '$1 ')
}

/** What must be printed again comes first, then what hangs, each part with the newest on top. */
export function inOrder(plates: readonly Plate[]): Plate[] {
  return [...plates].sort((a, b) => place(a) - place(b) || b.issuedAt.localeCompare(a.issuedAt))
}

const place = (plate: Plate) => (plate.state === 'WITHDRAWN' ? 2 : plate.printAgain ? 0 : 1)

/** The places of the register where no plate hangs. */
export function freePlaces(firm: FirmPlates): Place[] {
  const taken = new Set(firm.items.filter((plate) => plate.state === 'HANGING').map((plate) => plate.place))
  return firm.places.filter((place) => !taken.has(place.place))
}

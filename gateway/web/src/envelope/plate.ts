import { ascii, type Bytes } from './bytes'
import { cellOf, middleOf } from './geohash'
import { mark, type KeyList, type PublishedKey } from './keyList'

/**
 * The second verifier of the links on door plates, written from docs/domain/code-envelope.md §11 and sharing no line with
 * the first. No network: a link, a key list and a time are enough.
 */
export const PLATE_REASONS = [
  'TOO_LONG',
  'NOT_A_PLATE',
  'OLD_KIND',
  'ILL_FORMED',
  'UNKNOWN_KEY',
  'BAD_SIGNATURE',
  'KEY_REVOKED',
  'KEY_EXPIRED',
  'CODE_REVOKED',
  'PLATE_WITHDRAWN',
  'KEY_LIST_NOT_YET_VALID',
  'KEY_LIST_EXPIRED',
] as const
export type PlateReason = (typeof PLATE_REASONS)[number]

export interface PlateTerms {
  codeId: string
  enterpriseId: string
  geohash: string
  serial: string
  lon: number
  lat: number
}
export type PlateAnswer =
  | { valid: true; plate: PlateTerms; signer: PublishedKey; list: KeyList; at: number }
  | { valid: false; reason: PlateReason; said: PlateTerms | null }

const LONGEST = 400
const TOLERANCE = 30
const DIGITS = 155
const PAGE = /^https?:\/\/[!-"$-.0->@-~]+(?:\/[!-"$->@-~]*)?\/c\/([0-9A-Z]{1,24})\?([!-~]+)$/
const PLATE = /^p=([0-9A-Z]{1,24})\.([0-9B-HJKMNP-Z]{4,12})\.([0-9A-Z]{18})&s=([0-9]{155})$/

/** Whether it looks like a link at all; a live code never does. */
export function isLink(text: string): boolean {
  return /^https?:\/\//.test(text)
}

/** @param now seconds since 1970, with fractions */
export async function verifyPlate(text: string, list: KeyList, now: number): Promise<PlateAnswer> {
  const read = readLink(text)
  if (typeof read === 'string') return { valid: false, reason: read, said: null }
  const keys = list.keys.filter((key) => key.use === 'PLATE')
  if (!keys.length) return { valid: false, reason: 'UNKNOWN_KEY', said: null }
  const { plate, signature } = read
  const message = ascii(['YGJ-PLATE-2', plate.codeId, plate.enterpriseId, plate.geohash, plate.serial].join('|'))
  for (const signer of keys) {
    if (!(await signer.verify(message, signature))) continue
    const reason = objection(plate, signer, list, now)
    return reason ? { valid: false, reason, said: plate } : { valid: true, plate, signer, list, at: now }
  }
  return { valid: false, reason: 'BAD_SIGNATURE', said: null }
}

function readLink(text: string): PlateReason | { plate: PlateTerms; signature: Bytes } {
  if (text.length > LONGEST) return 'TOO_LONG'
  const page = PAGE.exec(text)
  if (!page) return 'NOT_A_PLATE'
  if (/^s=[A-Za-z0-9_-]{86}$/.test(page[2]!)) return 'OLD_KIND'
  const words = PLATE.exec(page[2]!)
  const signature = words && bytesOf(words[4]!)
  if (!words || !signature) return 'ILL_FORMED'
  const geohash = words[2]!
  return { plate: { codeId: page[1]!, serial: words[1]!, geohash, enterpriseId: words[3]!, ...middleOf(cellOf(geohash)) }, signature }
}

/** One number in decimal digits, its first byte first; null where it is larger than 64 bytes. */
function bytesOf(digits: string): Bytes | null {
  if (digits.length !== DIGITS) return null
  let number = BigInt(digits)
  const bytes = new Uint8Array(64)
  for (let i = 63; i >= 0; i--) {
    bytes[i] = Number(number & 255n)
    number >>= 8n
  }
  return number === 0n ? bytes : null
}

function objection(plate: PlateTerms, key: PublishedKey, list: KeyList, now: number): PlateReason | null {
  if (key.state === 'REVOKED' || list.revokedBatches.includes(key.batch)) return 'KEY_REVOKED'
  if (now > key.validUntil) return 'KEY_EXPIRED'
  if (list.revokedCodes.has(mark(plate.codeId))) return 'CODE_REVOKED'
  if (list.revokedPlates.has(mark(plate.serial))) return 'PLATE_WITHDRAWN'
  if (list.issuedAt > now + TOLERANCE) return 'KEY_LIST_NOT_YET_VALID'
  if (now > list.expiresAt) return 'KEY_LIST_EXPIRED'
  return null
}

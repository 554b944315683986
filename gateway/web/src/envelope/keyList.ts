import { sha256 } from '@noble/hashes/sha2.js'
import { compare, fromBase64url, hex, type Bytes } from './bytes'
import { CborReader } from './cbor'
import { readFrame, toBeSigned, type Frame } from './frame'
import { ALGORITHMS, algorithmOf, publicKey, publicKeyOfSpki, type PublicKey } from './keys'

const LARGEST = 20_000
const MOST_PLATE_KEYS = 8
const LAST_SECOND = 253_402_300_799
const MARK = 'YGJ-ROOT-1 '

export type ListCause = 'TOO_LARGE' | 'UNREADABLE' | 'NOT_BY_A_ROOT' | 'INCONSISTENT'

export class ListRefused extends Error {
  constructor(readonly reason: ListCause) {
    super(reason)
  }
}

export interface PublishedKey extends PublicKey {
  use: 'LIVE_CODE' | 'PLATE'
  state: 'ACTIVE' | 'RETIRED' | 'REVOKED'
  validFrom: number
  validUntil: number
  batch: number
}

/** A key list whose signature by a pinned root has been verified. Times are seconds. */
export interface KeyList {
  issuer: string
  issuerName: { zh: string; en: string }
  issuedAt: number
  expiresAt: number
  keys: PublishedKey[]
  revokedCodes: Set<string>
  revokedPlates: Set<string>
  revokedBatches: number[]
  signedBy: string
}

/** @throws when a line is no root key */
export function readRoot(text: string): PublicKey[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      if (!line.startsWith(MARK)) throw new Error(`a root key's line begins with ${MARK}`)
      return publicKeyOfSpki(fromBase64url(line.slice(MARK.length)))
    })
}

/** As revoked names stand in the list. */
export function mark(name: string): string {
  return hex(sha256(new TextEncoder().encode(name)).slice(0, 8))
}

export async function readKeyList(cose: Bytes, root: PublicKey[]): Promise<KeyList> {
  if (cose.length > LARGEST) throw new ListRefused('TOO_LARGE')
  let frame: Frame
  try {
    frame = readFrame(cose)
  } catch {
    throw new ListRefused('UNREADABLE')
  }
  const signer = root.find((key) => key.id === hex(frame.keyId) && ALGORITHMS[key.algorithm].cose === frame.algorithm)
  if (!signer || !(await signer.verify(toBeSigned(frame, 'YGJ-KEYS-1'), frame.signature))) throw new ListRefused('NOT_BY_A_ROOT')
  try {
    return { ...readContent(frame.payload), signedBy: signer.id }
  } catch {
    throw new ListRefused('INCONSISTENT')
  }
}

/** The list within its JSON; whatever else stands there proves nothing. */
export function readKeyListJson(json: string, root: PublicKey[]): Promise<KeyList> {
  const member = /"cose"\s*:\s*"([A-Za-z0-9_-]*)"/.exec(json)
  if (!member) return Promise.reject(new ListRefused('UNREADABLE'))
  return readKeyList(fromBase64url(member[1]!), root)
}

function readContent(payload: Bytes): Omit<KeyList, 'signedBy'> {
  const reader = new CborReader(payload, 'BAD_CLAIMS')
  const time = (): number => reader.unsigned(0, LAST_SECOND)
  reader.map(10, 10)
  reader.expectKey(-1, 0)
  reader.unsigned(1, 1)
  reader.expectKey(0, 1)
  const issuer = reader.text(1, 16)
  reader.expectKey(1, 2)
  const zh = reader.text(1, 120)
  reader.expectKey(2, 3)
  const en = reader.text(1, 120)
  reader.expectKey(3, 4)
  const issuedAt = time()
  reader.expectKey(4, 5)
  const expiresAt = time()
  reader.expectKey(5, 6)
  const keys = Array.from({ length: reader.array(0, 64) }, () => readKey(reader))
  // each is tried on a plate, because a plate's link names none
  if (keys.filter((key) => key.use === 'PLATE').length > MOST_PLATE_KEYS) throw new Error('too many keys for plates')
  reader.expectKey(6, 7)
  const revokedCodes = readMarks(reader)
  reader.expectKey(7, 8)
  const revokedPlates = readMarks(reader)
  reader.expectKey(8, 9)
  const revokedBatches = Array.from({ length: reader.array(0, 64) }, () => reader.unsigned(0, 65_535))
  reader.end()
  ascending(keys.map((key) => key.id))
  if (revokedBatches.some((batch, i) => i > 0 && batch <= revokedBatches[i - 1]!)) throw new Error('batches must ascend')
  if (issuedAt >= expiresAt) throw new Error('holds for no time')
  return { issuer, issuerName: { zh, en }, issuedAt, expiresAt, keys, revokedCodes, revokedPlates, revokedBatches }
}

function readKey(reader: CborReader): PublishedKey {
  reader.array(8, 8)
  const id = reader.byteString(8, 8)
  const algorithm = algorithmOf(reader.integer())
  if (!algorithm) throw new Error('no such algorithm')
  const { length } = ALGORITHMS[algorithm]
  const key = publicKey(algorithm, reader.byteString(length, length))
  if (key.id !== hex(id)) throw new Error('the id of another key')
  const use = (['LIVE_CODE', 'PLATE'] as const)[reader.unsigned(1, 2) - 1]!
  const state = (['ACTIVE', 'RETIRED', 'REVOKED'] as const)[reader.unsigned(1, 3) - 1]!
  const validFrom = reader.unsigned(0, LAST_SECOND)
  const validUntil = reader.unsigned(0, LAST_SECOND)
  if (validFrom >= validUntil) throw new Error('valid for no time')
  return { ...key, use, state, validFrom, validUntil, batch: reader.unsigned(0, 65_535) }
}

function readMarks(reader: CborReader): Set<string> {
  const bytes = reader.byteString(0, LARGEST)
  if (bytes.length % 8 !== 0) throw new Error('a revoked name has eight bytes')
  const marks = Array.from({ length: bytes.length / 8 }, (_, i) => bytes.slice(i * 8, i * 8 + 8))
  if (marks.some((one, i) => i > 0 && compare(marks[i - 1]!, one) >= 0)) throw new Error('revoked names must ascend')
  return new Set(marks.map(hex))
}

function ascending(ids: string[]): void {
  if (ids.some((id, i) => i > 0 && id <= ids[i - 1]!)) throw new Error('keys must ascend, each once')
}

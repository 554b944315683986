import { decodeBase45 } from './base45'
import type { Bytes } from './bytes'
import { hex } from './bytes'
import { readClaims, type LiveCode } from './claims'
import { Fault, type Reason } from './fault'
import { readFrame, toBeSigned, type Frame } from './frame'
import { inflate } from './inflate'
import { mark, type KeyList, type PublishedKey } from './keyList'
import { algorithmOf } from './keys'

/**
 * The second verifier of live codes, written from docs/domain/code-envelope.md and sharing no line with the first. It needs
 * no network: a text, a key list and a time are enough.
 */
export type Answer =
  | { valid: true; code: LiveCode; signer: PublishedKey; list: KeyList; at: number }
  | { valid: false; reason: Reason; detail: string; said: LiveCode | null }

export const PREFIX = 'YGJ1:'
const LONGEST_TEXT = 1_000
const MOST_INFLATED = 1_024
/** Seconds that the clocks of a phone and of the authority may be apart. */
const TOLERANCE = 30

/** @param now seconds since 1970, with fractions */
export async function verify(text: string, list: KeyList, now: number): Promise<Answer> {
  try {
    const frame = readFrame(unpack(text))
    const signer = findKey(frame, list)
    if (!(await signer.verify(toBeSigned(frame, 'YGJ1'), frame.signature))) throw new Fault('BAD_SIGNATURE', `key ${signer.id}`)
    const code = readClaims(frame.payload)
    const reason = objection(code, signer, list, now)
    return reason ? { valid: false, reason, detail: '', said: code } : { valid: true, code, signer, list, at: now }
  } catch (fault) {
    if (fault instanceof Fault) return { valid: false, reason: fault.reason, detail: fault.message, said: null }
    throw fault
  }
}

function unpack(text: string): Bytes {
  if (text.length > LONGEST_TEXT) throw new Fault('TOO_LONG', `${text.length} characters`)
  if (!text.startsWith(PREFIX)) {
    throw new Fault(/^YGJ[0-9]{1,3}:/.test(text) ? 'OTHER_VERSION' : 'WRONG_PREFIX', `expected ${PREFIX}`)
  }
  return inflate(decodeBase45(text.slice(PREFIX.length)), MOST_INFLATED)
}

function findKey(frame: Frame, list: KeyList): PublishedKey {
  const algorithm = algorithmOf(frame.algorithm)
  if (!algorithm) throw new Fault('UNKNOWN_ALGORITHM', String(frame.algorithm))
  const id = hex(frame.keyId)
  const key = list.keys.find((one) => one.id === id)
  if (!key) throw new Fault('UNKNOWN_KEY', `key ${id}`)
  if (key.use !== 'LIVE_CODE') throw new Fault('WRONG_KEY_USE', `key ${id} is for ${key.use}`)
  if (key.algorithm !== algorithm) throw new Fault('ALGORITHM_MISMATCH', `key ${id} is no ${algorithm}`)
  return key
}

function objection(code: LiveCode, key: PublishedKey, list: KeyList, now: number): Reason | null {
  if (code.issuer !== list.issuer) return 'WRONG_ISSUER'
  if (key.state === 'REVOKED' || list.revokedBatches.includes(key.batch)) return 'KEY_REVOKED'
  if (code.asOf < key.validFrom || code.expiry > key.validUntil) return 'KEY_NOT_VALID_THEN'
  if (list.revokedCodes.has(mark(code.codeId))) return 'CODE_REVOKED'
  if (code.asOf > now + TOLERANCE) return 'NOT_YET_VALID'
  if (now > code.expiry + TOLERANCE) return 'EXPIRED'
  if (list.issuedAt > now + TOLERANCE) return 'KEY_LIST_NOT_YET_VALID'
  if (now > list.expiresAt) return 'KEY_LIST_EXPIRED'
  return null
}

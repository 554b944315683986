import { sha256 } from '@noble/hashes/sha2.js'
import { fromHex, hex, joined, type Bytes } from './bytes'
import { ed25519Key, type Check } from './ed25519'
import { sm2Key } from './sm2'

/** The allowed algorithms by their COSE numbers; none can be added from outside. */
export const ALGORITHMS = {
  ED25519: { cose: -8, length: 32, prefix: fromHex('302a300506032b6570032100') },
  SM2_SM3: { cose: -65537, length: 65, prefix: fromHex('3059301306072a8648ce3d020106082a811ccf5501822d034200') },
} as const

export type Algorithm = keyof typeof ALGORITHMS

/** A public key, bound to its algorithm. */
export interface PublicKey {
  algorithm: Algorithm
  id: string
  verify: Check
}

export function algorithmOf(cose: number): Algorithm | null {
  return (Object.keys(ALGORITHMS) as Algorithm[]).find((name) => ALGORITHMS[name].cose === cose) ?? null
}

/** @throws when the bytes are no key of this algorithm */
export function publicKey(algorithm: Algorithm, bytes: Bytes): PublicKey {
  const { length, prefix } = ALGORITHMS[algorithm]
  if (bytes.length !== length) throw new Error(`a key of ${algorithm} has ${length} bytes`)
  const verify = algorithm === 'ED25519' ? ed25519Key(bytes) : sm2Key(bytes)
  return { algorithm, id: hex(sha256(joined(prefix, bytes)).slice(0, 8)), verify }
}

/** @throws when it is no SubjectPublicKeyInfo of an allowed algorithm */
export function publicKeyOfSpki(spki: Bytes): PublicKey {
  for (const algorithm of Object.keys(ALGORITHMS) as Algorithm[]) {
    const { length, prefix } = ALGORITHMS[algorithm]
    if (spki.length === prefix.length + length && hex(spki.slice(0, prefix.length)) === hex(prefix)) {
      return publicKey(algorithm, spki.slice(prefix.length))
    }
  }
  throw new Error('neither an Ed25519 nor an SM2 public key')
}

import { ed25519 } from '@noble/curves/ed25519.js'
import type { Bytes } from './bytes'

export type Check = (message: Bytes, signature: Bytes) => boolean | Promise<boolean>

/** @throws when the 32 bytes are no point of the curve */
export function ed25519Key(bytes: Bytes): Check {
  ed25519.Point.fromBytes(bytes)
  let native: Promise<CryptoKey | null> | undefined
  return async (message, signature) => {
    native ??= nativeKey(bytes)
    const key = await native
    return key
      ? crypto.subtle.verify('Ed25519', key, signature, message)
      : ed25519.verify(signature, message, bytes, { zip215: false })
  }
}

/** The browser's own Ed25519 (RFC 8032) is quicker; noble-curves is there where it is missing. */
async function nativeKey(bytes: Bytes): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify'])
  } catch {
    return null
  }
}

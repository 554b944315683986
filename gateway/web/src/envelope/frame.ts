import { ascii, joined, type Bytes } from './bytes'
import { byteString, CborReader } from './cbor'

/** COSE_Sign1 (RFC 9052 §4.2) as the envelope uses it. */
export interface Frame {
  algorithm: number
  keyId: Bytes
  payload: Bytes
  signature: Bytes
  /** As it was sent, since that is what was signed. */
  header: Bytes
}

export function readFrame(bytes: Uint8Array): Frame {
  const reader = new CborReader(bytes, 'BAD_STRUCTURE')
  reader.tag(18)
  reader.array(4, 4)
  const header = reader.byteString(1, 32)
  reader.map(0, 0)
  const payload = reader.byteString(1, bytes.length)
  const signature = reader.byteString(64, 64)
  reader.end()
  const inside = new CborReader(header, 'BAD_STRUCTURE')
  inside.map(2, 2)
  inside.expectKey(-1, 1)
  const algorithm = inside.integer()
  inside.expectKey(1, 4)
  const keyId = inside.byteString(8, 8)
  inside.end()
  return { algorithm, keyId, payload, signature, header }
}

/** The Sig_structure (RFC 9052 §4.4). */
export function toBeSigned(frame: Pick<Frame, 'header' | 'payload'>, purpose: string): Bytes {
  return joined(
    Uint8Array.of(0x84, 0x6a),
    ascii('Signature1'),
    byteString(frame.header),
    byteString(ascii(purpose)),
    byteString(frame.payload),
  )
}

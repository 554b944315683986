import type { Bytes } from './bytes'
import { Fault } from './fault'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Base45 (RFC 9285): three characters are two bytes, two characters at the end are one. */
export function decodeBase45(text: string): Bytes {
  if (text.length % 3 === 1) throw new Fault('BAD_BASE45', 'a group is incomplete')
  const digits = Array.from({ length: text.length }, (_, i) => {
    const digit = ALPHABET.indexOf(text[i]!)
    if (digit < 0) throw new Fault('BAD_BASE45', `character ${i} is not of base45`)
    return digit
  })
  const bytes: number[] = []
  for (let i = 0; i < digits.length; i += 3) {
    const last = digits[i + 2]
    const number = digits[i]! + 45 * digits[i + 1]! + 2025 * (last ?? 0)
    if (number > (last === undefined ? 0xff : 0xffff)) throw new Fault('BAD_BASE45', 'a group stands for more than its bytes hold')
    if (last !== undefined) bytes.push(number >> 8)
    bytes.push(number & 0xff)
  }
  return Uint8Array.from(bytes)
}

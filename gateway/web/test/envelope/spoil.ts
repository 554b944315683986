import { ed25519 } from '@noble/curves/ed25519.js'
import { fromHex, joined, type Bytes } from '../../src/envelope/bytes'
import { decodeBase45 } from '../../src/envelope/base45'
import { byteString, head } from '../../src/envelope/cbor'
import { readFrame, toBeSigned } from '../../src/envelope/frame'
import { inflate } from '../../src/envelope/inflate'

/**
 * Spoils the published vectors by the fall of the dice, step by step as the Java test Fuzzed does, so that both verifiers
 * judge the same texts: change both or neither.
 */
export interface Case {
  text: string
  at: number
  list: string
}
export interface Vector {
  name: string
  text: string
}
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const CHARACTERS = ALPHABET + 'abcé\n'
const LISTS = ['main', 'expired', 'future', 'other-issuer']
const NOW = Date.parse('2026-11-28T02:00:00Z') / 1000

/** Xorshift of 32 bits. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % sides
  }
}

function encodeBase45(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length
    const n = pair ? bytes[i]! * 256 + bytes[i + 1]! : bytes[i]!
    text += ALPHABET[n % 45]! + ALPHABET[Math.floor(n / 45) % 45]! + (pair ? ALPHABET[Math.floor(n / 2025)]! : '')
  }
  return text
}

function packed(bytes: Uint8Array): string {
  return 'YGJ1:' + encodeBase45(bytes)
}

/** Zlib that does not compress, which every implementation writes alike. */
function stored(bytes: Uint8Array): string {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  const { length } = bytes
  const before = [0x78, 1, 1, length & 0xff, (length >> 8) & 0xff, ~length & 0xff, (~length >> 8) & 0xff]
  return packed(joined(Uint8Array.from(before), bytes, Uint8Array.of(high >> 8, high & 0xff, low >> 8, low & 0xff)))
}

function frameOf(text: string): Bytes | null {
  try {
    return text.startsWith('YGJ1:') ? inflate(decodeBase45(text.slice(5)), 1024) : null
  } catch {
    return null
  }
}

export function spoiler(seed: number, vectors: Vector[], secret: string): () => Case {
  const roll = dice(seed)
  const whole = vectors.filter((one) => /^YGJ1:[^"\\\n]*$/.test(one.text) && frameOf(one.text))
  const texts = whole.map((one) => one.text)
  const frames = texts.map((text) => frameOf(text)!)
  const good = readFrame(frames[0]!)
  const claims = [good.payload, readFrame(frames[1]!).payload]

  const flipped = (bytes: Uint8Array): Bytes => {
    const changed = Uint8Array.from(bytes)
    if (changed.length > 0) {
      const at = roll(changed.length)
      changed[at] = changed[at]! ^ (1 << roll(8))
    }
    return changed
  }
  const replaced = (bytes: Uint8Array): Bytes => {
    const changed = Uint8Array.from(bytes)
    if (changed.length > 0) {
      const at = roll(changed.length)
      changed[at] = roll(256)
    }
    return changed
  }
  const without = (bytes: Uint8Array): Bytes => {
    const from = roll(bytes.length + 1)
    const to = Math.min(bytes.length, from + roll(4))
    return joined(bytes.slice(0, from), bytes.slice(to))
  }
  const extended = (bytes: Uint8Array): Bytes => {
    const at = roll(bytes.length + 1)
    const more = Array.from({ length: roll(4) }, () => 0).map(() => roll(256))
    return joined(bytes.slice(0, at), Uint8Array.from(more), bytes.slice(at))
  }
  const spliced = (one: Uint8Array, other: Uint8Array): Bytes => {
    const at = roll(Math.min(one.length, other.length) + 1)
    return joined(one.slice(0, at), other.slice(at))
  }
  const respelled = (text: string): string => {
    const at = roll(text.length)
    return text.slice(0, at) + CHARACTERS[roll(CHARACTERS.length)]! + text.slice(at + 1)
  }
  const spoiled = (bytes: Uint8Array): Bytes => {
    const way = roll(3)
    return way === 0 ? flipped(bytes) : way === 1 ? replaced(bytes) : without(extended(bytes))
  }
  const signed = (payload: Bytes): string => {
    const signature = ed25519.sign(toBeSigned({ header: good.header, payload }, 'YGJ1'), fromHex(secret))
    const start = Uint8Array.of(0xd2, ...head(4, 4))
    // only the frame's content matters to a verdict, so that it need not be compressed here
    return stored(joined(start, byteString(good.header), Uint8Array.of(0xa0), byteString(payload), byteString(signature)))
  }
  const spoil = (way: number, base: number): string => {
    switch (way) {
      case 0:
        return stored(flipped(frames[base]!))
      case 1:
        return stored(replaced(frames[base]!))
      case 2:
        return stored(without(frames[base]!))
      case 3:
        return stored(extended(frames[base]!))
      case 4:
        return stored(spliced(frames[base]!, frames[roll(frames.length)]!))
      case 5:
        return packed(flipped(decodeBase45(texts[base]!.slice(5))))
      case 6:
        return packed(without(extended(decodeBase45(texts[base]!.slice(5)))))
      case 7:
        return respelled(texts[base]!)
      case 8:
        return signed(spoiled(claims[base % 2]!))
      default:
        return texts[base]!
    }
  }
  return () => {
    const way = roll(10)
    const text = spoil(way, roll(texts.length))
    return way === 9 ? { text, at: NOW + roll(800) - 200, list: LISTS[roll(4)]! } : { text, at: NOW + 60, list: 'main' }
  }
}


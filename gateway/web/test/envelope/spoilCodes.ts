import { ed25519 } from '@noble/curves/ed25519.js'
import { fromHex, joined, type Bytes } from '../../src/envelope/bytes'
import { decodeBase45 } from '../../src/envelope/base45'
import { byteString, head } from '../../src/envelope/cbor'
import { readFrame, toBeSigned } from '../../src/envelope/frame'
import { inflate } from '../../src/envelope/inflate'
import { NOW, type Case, type Spoiling, type Vector } from './spoil'

/** Spoils the published live codes as the Java test FuzzedCodes does: change both or neither. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const LISTS = ['main', 'expired', 'future', 'other-issuer']

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

export function spoiledCodes(spoil: Spoiling, vectors: Vector[], secret: string): () => Case {
  const { roll, flipped, replaced, without, extended, spliced, respelled } = spoil
  const whole = vectors.filter((one) => /^YGJ1:[^"\\\n]*$/.test(one.text) && frameOf(one.text))
  const texts = whole.map((one) => one.text)
  const frames = texts.map((text) => frameOf(text)!)
  const good = readFrame(frames[0]!)
  const claims = [good.payload, readFrame(frames[1]!).payload]

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
  const text = (way: number, base: number): string => {
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
    const made = text(way, roll(texts.length))
    return way === 9 ? { text: made, at: NOW + roll(800) - 200, list: LISTS[roll(4)]! } : { text: made, at: NOW + 60, list: 'main' }
  }
}


import { ed25519 } from '@noble/curves/ed25519.js'
import { ascii, fromHex } from '../../src/envelope/bytes'
import { NOW, type Case, type Spoiling, type Vector } from './spoil'

/** Spoils the published links of plates, and signs spoiled terms, as the Java test FuzzedPlates does: change both or neither. */
const NAME = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const GEOHASH = '0123456789BCDEFGHJKMNPQRSTUVWXYZ'
const LISTS = ['main', 'no-plate-keys', 'expired', 'future']
const DIGITS = 155
interface Terms {
  code: string
  firm: string
  place: string
  serial: string
}
const GOOD: Terms = { code: '0123456789ABCDEFG', firm: '91330400MA00TEST0X', place: 'WTW3SJQ6C', serial: '0123456789ABC' }

export function spoiledPlates(spoil: Spoiling, vectors: Vector[], secrets: string[]): () => Case {
  const { roll, respelled } = spoil
  const texts = vectors.map((one) => one.text).filter((text) => /^[^"\\\n]*$/.test(text))
  const any = (): string => texts[roll(texts.length)]!

  const signature = (terms: Terms, secret: string): Uint8Array =>
    ed25519.sign(ascii(['YGJ-PLATE-2', terms.code, terms.firm, terms.place, terms.serial].join('|')), fromHex(secret))
  const link = ({ code, firm, place, serial }: Terms, signed: Uint8Array): string =>
    `https://city.example/c/${code}?p=${serial}.${place}.${firm}&s=${digits(signed)}`
  const spoiled = (): Terms => {
    switch (roll(6)) {
      case 0:
        return { ...GOOD, code: respelled(GOOD.code, 0, NAME) }
      case 1:
        return { ...GOOD, firm: respelled(GOOD.firm, 0, NAME) }
      case 2:
        return { ...GOOD, place: respelled(GOOD.place, 0, GEOHASH) }
      case 3:
        return { ...GOOD, serial: respelled(GOOD.serial, 0, NAME) }
      case 4:
        return { ...GOOD, serial: 'WTHDRAWN00001' }
      default:
        return { ...GOOD, code: '9Z8Y7X6W5V4T3S2R1' }
    }
  }
  const signed = (terms: Terms, secret: string): string => link(terms, signature(terms, secret))
  const made = (way: number, base: string): string => {
    switch (way) {
      case 0:
        return respelled(base)
      case 1:
        return spoil.shortened(base)
      case 2:
        return spoil.lengthened(base)
      case 3:
        return spoil.crossed(base, any())
      case 4:
        return respelled(base, Math.max(0, base.length - DIGITS), '0123456789')
      case 5:
        return exchanged(base, any())
      case 6:
        return signed(spoiled(), secrets[0]!)
      case 7:
        return signed(GOOD, secrets[roll(secrets.length)]!)
      case 8:
        return link(GOOD, spoil.flipped(signature(GOOD, secrets[0]!)))
      default:
        // so many of the published links, the first, are proven
        return texts[roll(6)]!
    }
  }
  return () => {
    const way = roll(10)
    const text = made(way, any())
    return way === 9 ? { text, at: NOW + roll(800) - 200, list: LISTS[roll(4)]! } : { text, at: NOW, list: 'main' }
  }
}

/** The words of one link with the signature of another. */
function exchanged(one: string, other: string): string {
  const words = one.indexOf('&s=')
  const signature = other.indexOf('&s=')
  return (words < 0 ? one : one.slice(0, words)) + (signature < 0 ? other : other.slice(signature))
}

function digits(signature: Uint8Array): string {
  return signature.reduce((number, byte) => number * 256n + BigInt(byte), 0n).toString().padStart(DIGITS, '0')
}

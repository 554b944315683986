import { joined, type Bytes } from '../../src/envelope/bytes'

/**
 * Spoils bytes and texts by the fall of the dice, step by step as the Java test Spoiling does, so that both verifiers judge
 * the same texts: change both or neither.
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
export const NOW = Date.parse('2026-11-28T02:00:00Z') / 1000
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:abcé\n'

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

export type Spoiling = ReturnType<typeof spoiling>

export function spoiling(seed: number) {
  const roll = dice(seed)
  const one = (characters: string): string => characters[roll(characters.length)]!
  return {
    roll,
    flipped(bytes: Uint8Array): Bytes {
      const changed = Uint8Array.from(bytes)
      if (changed.length > 0) {
        const at = roll(changed.length)
        changed[at] = changed[at]! ^ (1 << roll(8))
      }
      return changed
    },
    replaced(bytes: Uint8Array): Bytes {
      const changed = Uint8Array.from(bytes)
      if (changed.length > 0) {
        const at = roll(changed.length)
        changed[at] = roll(256)
      }
      return changed
    },
    without(bytes: Uint8Array): Bytes {
      const from = roll(bytes.length + 1)
      const to = Math.min(bytes.length, from + roll(4))
      return joined(bytes.slice(0, from), bytes.slice(to))
    },
    extended(bytes: Uint8Array): Bytes {
      const at = roll(bytes.length + 1)
      const more = Array.from({ length: roll(4) }, () => 0).map(() => roll(256))
      return joined(bytes.slice(0, at), Uint8Array.from(more), bytes.slice(at))
    },
    spliced(one: Uint8Array, other: Uint8Array): Bytes {
      const at = roll(Math.min(one.length, other.length) + 1)
      return joined(one.slice(0, at), other.slice(at))
    },
    /** One character, from this place on, becomes one of these. */
    respelled(text: string, from = 0, characters = CHARACTERS): string {
      const at = from + roll(text.length - from)
      return text.slice(0, at) + one(characters) + text.slice(at + 1)
    },
    shortened(text: string): string {
      const from = roll(text.length + 1)
      const to = Math.min(text.length, from + roll(4))
      return text.slice(0, from) + text.slice(to)
    },
    lengthened(text: string): string {
      const at = roll(text.length + 1)
      let more = ''
      for (let n = roll(4); n > 0; n--) more += one(CHARACTERS)
      return text.slice(0, at) + more + text.slice(at)
    },
    crossed(one: string, other: string): string {
      const at = roll(Math.min(one.length, other.length) + 1)
      return one.slice(0, at) + other.slice(at)
    },
  }
}

import { Fault } from './fault'

export function damaged(detail: string): Fault {
  return new Fault('BAD_COMPRESSION', detail)
}

/** Gives the bits of a stream, the lowest of each byte first. */
export interface BitSource {
  bits(count: number): number
}

/**
 * A canonical Huffman code (RFC 1951 §3.2.2): how many codes each length has, and their symbols in order. A set of lengths
 * must use up its whole space; only a single code of one bit may stand alone, and none at all is an error when one is read.
 */
export class Huffman {
  private readonly counts = new Array<number>(16).fill(0)
  private readonly symbols: number[] = []

  constructor(lengths: number[], mayBeSingle: boolean) {
    for (const length of lengths) this.counts[length]!++
    this.counts[0] = 0
    const longest = this.counts.findLastIndex((count) => count > 0)
    let left = 1
    for (let length = 1; length < 16; length++) {
      left = left * 2 - this.counts[length]!
      if (left < 0) throw damaged('more codes than there is room for')
    }
    if (left > 0 && longest > 0 && !(mayBeSingle && longest === 1)) throw damaged('an incomplete set of codes')
    for (let length = 1; length < 16; length++) {
      lengths.forEach((own, symbol) => own === length && this.symbols.push(symbol))
    }
  }

  read(source: BitSource): number {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length < 16; length++) {
      code |= source.bits(1)
      const count = this.counts[length]!
      if (code - count < first) return this.symbols[index + code - first]!
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw damaged('a code that stands for nothing')
  }
}

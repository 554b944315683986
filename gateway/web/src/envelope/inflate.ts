import type { Bytes } from './bytes'
import { Fault } from './fault'
import { damaged, Huffman, type BitSource } from './huffman'

/**
 * Zlib (RFC 1950) around deflate (RFC 1951), for the one kilobyte a code may hold. Our own, because the browsers'
 * DecompressionStream does not agree with itself about bytes behind the stream, and small libraries skip the checksum.
 */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385,
  24577,
]
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
const FIXED_LITERALS = new Huffman(
  Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
  false,
)
const FIXED_DISTANCES = new Huffman(new Array<number>(32).fill(5), false)
const END_OF_BLOCK = 256

class Inflating implements BitSource {
  private at = 0
  private bit = 0
  private readonly out: number[] = []

  constructor(
    private readonly bytes: Uint8Array,
    private readonly most: number,
  ) {}

  bits(count: number): number {
    let value = 0
    for (let i = 0; i < count; i++) {
      if (this.at >= this.bytes.length) throw damaged('cut off')
      value |= ((this.bytes[this.at]! >> this.bit) & 1) << i
      if (++this.bit === 8) {
        this.bit = 0
        this.at++
      }
    }
    return value
  }

  /** The next whole byte, whatever bits are left before it. */
  private byte(): number {
    if (this.bit > 0) {
      this.bit = 0
      this.at++
    }
    if (this.at >= this.bytes.length) throw damaged('cut off')
    return this.bytes[this.at++]!
  }

  private put(byte: number): void {
    if (this.out.length === this.most) throw new Fault('INFLATED_TOO_LARGE', `more than ${this.most} bytes`)
    this.out.push(byte)
  }

  run(): Bytes {
    const method = this.byte()
    const flags = this.byte()
    if ((method * 256 + flags) % 31 !== 0 || (method & 0xf) !== 8 || method >> 4 > 7) throw damaged('no zlib')
    if (flags & 0x20) throw damaged('asks for a preset dictionary')
    let last = false
    while (!last) {
      last = this.bits(1) === 1
      const type = this.bits(2)
      if (type === 0) this.stored()
      else if (type === 1) this.block(FIXED_LITERALS, FIXED_DISTANCES)
      else if (type === 2) this.ownTables()
      else throw damaged('a block of no kind')
    }
    this.checksum()
    return Uint8Array.from(this.out)
  }

  private stored(): void {
    const length = this.byte() | (this.byte() << 8)
    const inverse = this.byte() | (this.byte() << 8)
    if ((length ^ inverse) !== 0xffff) throw damaged('a stored block contradicts its length')
    for (let i = 0; i < length; i++) this.put(this.byte())
  }

  private ownTables(): void {
    const literals = this.bits(5) + 257
    const distances = this.bits(5) + 1
    const lengths = this.bits(4) + 4
    if (literals > 286 || distances > 30) throw damaged('more codes than there are symbols')
    const own = new Array<number>(19).fill(0)
    for (let i = 0; i < lengths; i++) own[ORDER[i]!] = this.bits(3)
    const all = this.codeLengths(new Huffman(own, false), literals + distances)
    if (all[END_OF_BLOCK] === 0) throw damaged('a block without end')
    this.block(new Huffman(all.slice(0, literals), true), new Huffman(all.slice(literals), true))
  }

  private codeLengths(code: Huffman, count: number): number[] {
    const all: number[] = []
    while (all.length < count) {
      const symbol = code.read(this)
      if (symbol < 16) {
        all.push(symbol)
        continue
      }
      if (symbol === 16 && all.length === 0) throw damaged('repeats what was not there')
      const value = symbol === 16 ? all.at(-1)! : 0
      const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7)
      if (all.length + times > count) throw damaged('more code lengths than announced')
      for (let i = 0; i < times; i++) all.push(value)
    }
    return all
  }

  private block(literals: Huffman, distances: Huffman): void {
    for (;;) {
      const symbol = literals.read(this)
      if (symbol === END_OF_BLOCK) return
      if (symbol < END_OF_BLOCK) this.put(symbol)
      else this.copy(symbol - 257, distances)
    }
  }

  private copy(index: number, distances: Huffman): void {
    if (index >= LENGTH_BASE.length) throw damaged('a length of no meaning')
    const length = LENGTH_BASE[index]! + this.bits(LENGTH_BITS[index]!)
    const far = distances.read(this)
    if (far >= DISTANCE_BASE.length) throw damaged('a distance of no meaning')
    const distance = DISTANCE_BASE[far]! + this.bits(DISTANCE_BITS[far]!)
    if (distance > this.out.length) throw damaged('points before the beginning')
    for (let i = 0; i < length; i++) this.put(this.out[this.out.length - distance]!)
  }

  /** Adler-32, and nothing behind it. */
  private checksum(): void {
    let low = 1
    let high = 0
    for (const byte of this.out) {
      low = (low + byte) % 65521
      high = (high + low) % 65521
    }
    const expected = [high >> 8, high & 0xff, low >> 8, low & 0xff]
    for (const byte of expected) if (this.byte() !== byte) throw damaged('wrong checksum')
    if (this.at < this.bytes.length) throw damaged('something follows the stream')
  }
}

export function inflate(bytes: Uint8Array, most: number): Bytes {
  return new Inflating(bytes, most).run()
}

import { joined, type Bytes } from './bytes'
import { Fault, type Reason } from './fault'

const TEXT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads deterministic CBOR (RFC 8949 §4.2.1) item by item: whoever reads says what must come next. */
export class CborReader {
  private at = 0

  constructor(
    private readonly bytes: Uint8Array<ArrayBufferLike>,
    private readonly broken: Reason,
  ) {}

  integer(): number {
    const major = this.major()
    if (major > 1) throw this.fault('an integer was expected')
    const value = this.argument()
    return major === 1 ? -1 - value : value
  }

  unsigned(least: number, most: number): number {
    this.expect(0)
    return this.within(this.argument(), least, most)
  }

  byteString(least: number, most: number): Bytes {
    this.expect(2)
    return this.string(least, most)
  }

  text(least: number, most: number): string {
    this.expect(3)
    const bytes = this.string(least, most)
    try {
      return TEXT.decode(bytes)
    } catch {
      throw this.fault('not UTF-8')
    }
  }

  array(least: number, most: number): number {
    this.expect(4)
    return this.within(this.argument(), least, most)
  }

  map(least: number, most: number): number {
    this.expect(5)
    return this.within(this.argument(), least, most)
  }

  tag(tag: number): void {
    this.expect(6)
    this.within(this.argument(), tag, tag)
  }

  /** The next key of a map, which must be greater than the one before. */
  key(before: number): number {
    const key = this.unsigned(0, Number.MAX_VALUE)
    if (key === before) throw new Fault('DUPLICATE_KEY', `key ${key} twice`)
    if (key < before) throw new Fault('NOT_CANONICAL', `key ${key} after ${before}`)
    return key
  }

  /** The next key, which must be this one. */
  expectKey(before: number, key: number): void {
    if (this.key(before) !== key) throw this.fault(`key ${key} was expected`)
  }

  end(): void {
    if (this.at !== this.bytes.length) throw this.fault('something follows the end')
  }

  fault(detail: string): Fault {
    return new Fault(this.broken, `byte ${this.at}: ${detail}`)
  }

  private major(): number {
    if (this.at >= this.bytes.length) throw this.fault('cut off')
    return this.bytes[this.at]! >> 5
  }

  private expect(major: number): void {
    if (this.major() !== major) throw this.fault(`major type ${major} was expected`)
  }

  private argument(): number {
    const low = this.bytes[this.at++]! & 0x1f
    if (low < 24) return low
    if (low === 31) throw new Fault('NOT_CANONICAL', 'indefinite length')
    if (low > 27) throw this.fault('reserved')
    const size = 1 << (low - 24)
    if (this.bytes.length - this.at < size) throw this.fault('cut off')
    let value = 0n
    for (let i = 0; i < size; i++) value = (value << 8n) | BigInt(this.bytes[this.at++]!)
    const shortest = size === 1 ? 24n : 1n << BigInt(size * 4)
    if (value < shortest) throw new Fault('NOT_CANONICAL', 'a longer form than needed')
    if (value > 1n << 53n) throw this.fault('too large a number')
    return Number(value)
  }

  private within(value: number, least: number, most: number): number {
    if (value < least || value > most) throw this.fault(`${value} is not within ${least} and ${most}`)
    return value
  }

  private string(least: number, most: number): Bytes {
    const length = this.within(this.argument(), least, most)
    if (length > this.bytes.length - this.at) throw this.fault('cut off')
    this.at += length
    return this.bytes.slice(this.at - length, this.at) as Bytes
  }
}

/** The head of a CBOR item, as short as can be. */
export function head(major: number, value: number): number[] {
  const type = major << 5
  if (value < 24) return [type | value]
  if (value < 0x100) return [type | 24, value]
  return [type | 25, value >> 8, value & 0xff]
}

export function byteString(bytes: Uint8Array): Bytes {
  return joined(Uint8Array.from(head(2, bytes.length)), bytes)
}

import { CborReader } from './cbor'

export const KINDS = ['ENTERPRISE', 'OUTLET', 'SITE'] as const
export const STATUSES = ['GREEN', 'BLUE', 'YELLOW', 'RED', 'BLACK', 'GREY'] as const
const LAST_SECOND = 253_402_300_799
const LONGEST_LIFE = 24 * 3600
// what is no part of a name: control characters, zero-width ones, what turns the direction of writing
const UNREADABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

/** What a live code says. Times are seconds. */
export interface LiveCode {
  issuer: string
  codeId: string
  kind: (typeof KINDS)[number]
  enterpriseId: string
  enterpriseName: string
  area: number
  status: (typeof STATUSES)[number]
  since: number | null
  band: { from: number; to: number } | null
  asOf: number
  expiry: number
  ruleSet: string
}

/** Steps through the keys of a map, one of which may be missing. */
class Keys {
  private before = -1
  private ahead: number | null = null

  constructor(
    private readonly reader: CborReader,
    private left: number,
  ) {}

  has(key: number): boolean {
    if (this.ahead === null) {
      if (this.left-- === 0) throw this.reader.fault(`key ${key} is missing`)
      this.ahead = this.reader.key(this.before)
    }
    if (this.ahead !== key) return false
    this.before = key
    this.ahead = null
    return true
  }

  require(key: number): void {
    if (!this.has(key)) throw this.reader.fault(`key ${key} was expected`)
  }

  end(): void {
    if (this.left > 0) {
      this.reader.key(this.before)
      throw this.reader.fault('an unknown key')
    }
    this.reader.end()
  }
}

export function readClaims(payload: Uint8Array): LiveCode {
  const reader = new CborReader(payload, 'BAD_CLAIMS')
  const keys = new Keys(reader, reader.map(10, 12))
  const time = (): number => reader.unsigned(0, LAST_SECOND)
  const at = <T>(key: number, read: () => T): T => {
    keys.require(key)
    return read()
  }
  const code: LiveCode = {
    issuer: at(1, () => reader.text(1, 16)),
    codeId: at(2, () => reader.text(1, 24)),
    kind: at(3, () => KINDS[reader.unsigned(1, KINDS.length) - 1]!),
    enterpriseId: at(4, () => reader.text(18, 18)),
    enterpriseName: at(5, () => reader.text(1, 72)),
    area: at(6, () => reader.unsigned(100_000, 999_999)),
    status: at(7, () => STATUSES[reader.unsigned(1, STATUSES.length) - 1]!),
    since: keys.has(8) ? time() : null,
    band: keys.has(9) ? readBand(reader) : null,
    asOf: at(10, time),
    expiry: at(11, time),
    ruleSet: at(12, () => reader.text(1, 28)),
  }
  keys.end()
  const wrong = contradiction(code)
  if (wrong) throw reader.fault(wrong)
  return code
}

function readBand(reader: CborReader): { from: number; to: number } {
  reader.array(2, 2)
  const from = reader.unsigned(0, 1_000)
  return { from, to: reader.unsigned(from, 1_000) }
}

function contradiction(code: LiveCode): string | null {
  if (!/^[0-9A-Za-z-]+$/.test(code.issuer)) return 'issuer'
  if (!/^[0-9A-Z]+$/.test(code.codeId)) return 'code id'
  if (!/^[0-9A-Z]+$/.test(code.enterpriseId)) return 'enterprise id'
  if (UNREADABLE.test(code.enterpriseName)) return 'enterprise name'
  if (!/^[ -~]+$/.test(code.ruleSet)) return 'rule set'
  if (code.since !== null && code.since > code.asOf) return 'since after as-of'
  if (code.expiry <= code.asOf || code.expiry > code.asOf + LONGEST_LIFE) return 'expiry'
  return null
}

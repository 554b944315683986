import { mulAddUnsafe } from '@noble/curves/abstract/curve.js'
import { weierstrass, type WeierstrassPoint } from '@noble/curves/abstract/weierstrass.js'
import { ascii, fromHex, hex, joined } from './bytes'
import { sm3 } from './sm3'

/** SM2 signatures (GB/T 32918.2) on the recommended curve (GB/T 32918.5), by the point arithmetic of noble-curves. */
const CURVE = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
}
const Point = weierstrass(CURVE)
const IDENTITY = ascii('1234567812345678')
const BEGINNING = joined(
  Uint8Array.of(0, IDENTITY.length * 8),
  IDENTITY,
  ...[CURVE.a, CURVE.b, CURVE.Gx, CURVE.Gy].map((number) => fromHex(number.toString(16).padStart(64, '0'))),
)

function number(bytes: Uint8Array): bigint {
  return BigInt('0x' + hex(bytes))
}

let base = false
function baseTable(): void {
  if (base) return
  base = true
  Point.BASE.precompute(6, false)
}
const idle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work)
  else setTimeout(work)
}

/** @throws when the 65 bytes are no point of the curve */
export function sm2Key(bytes: Uint8Array): (message: Uint8Array, signature: Uint8Array) => boolean {
  if (bytes.length !== 65 || bytes[0] !== 4) throw new Error('no uncompressed point')
  const point: WeierstrassPoint<bigint> = Point.fromAffine({ x: number(bytes.slice(1, 33)), y: number(bytes.slice(33)) })
  point.assertValidity()
  const z = sm3(joined(BEGINNING, bytes.slice(1)))
  let tables: 'none' | 'planned' | 'ready' = 'none'
  /** Whoever scans one code scans another: tables are made when the first answer is out, and make the next a third of it. */
  function plan(): void {
    if (tables !== 'none') return
    tables = 'planned'
    idle(() => {
      baseTable()
      point.precompute(5, false)
      tables = 'ready'
    })
  }
  // nothing here is secret, so that the quick ways may be taken
  function sumOf(s: bigint, t: bigint): WeierstrassPoint<bigint> {
    plan()
    return tables === 'ready' ? Point.BASE.multiplyUnsafe(s).add(point.multiplyUnsafe(t)) : mulAddUnsafe(Point, [Point.BASE, point], [s, t])
  }
  return (message, signature) => {
    const r = number(signature.slice(0, 32))
    const s = number(signature.slice(32))
    if (r < 1n || r >= CURVE.n || s < 1n || s >= CURVE.n) return false
    const t = (r + s) % CURVE.n
    if (t === 0n) return false
    const sum = sumOf(s, t)
    if (sum.is0()) return false
    return (number(sm3(joined(z, message))) + sum.toAffine().x) % CURVE.n === r
  }
}

import { describe, expect, it } from 'vitest'
import { left, renewIn, timeOf, type LiveCode } from '../src/portal/liveCode'

const code = { asOf: '2026-11-28T10:00:00+08:00', expiresAt: '2026-11-28T10:05:00+08:00' } as LiveCode

describe('a live code on the portal', () => {
  it('counts by the platform’s clock, however wrong the device’s is', () => {
    const wrong = Date.parse('2031-01-01T00:00:00Z')
    expect(left(code, timeOf(code, wrong, wrong + 60_000))).toBe(240)
    expect(left(code, timeOf(code, wrong, wrong + 301_000))).toBe(-1)
  })

  it('is renewed while a minute is left', () => {
    expect(renewIn(code)).toBe(240_000)
  })
})

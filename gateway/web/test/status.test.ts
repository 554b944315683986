import { describe, expect, it } from 'vitest'
import { asStatus, shares, stale, urgency } from '../src/core/status'

describe('status', () => {
  it('shows what is not known as grey, never as green', () => {
    expect(asStatus('RED')).toBe('RED')
    expect(asStatus('PURPLE')).toBe('GREY')
    expect(asStatus(undefined)).toBe('GREY')
  })

  it('lets red ask for attention before everything else', () => {
    expect(urgency('RED')).toBeGreaterThan(urgency('YELLOW'))
    expect(urgency('GREY')).toBeGreaterThan(urgency('GREEN'))
  })

  it('keeps a visible sliver for one firm among many, and fills the bar', () => {
    const parts = shares({ GREEN: 999, RED: 1 })
    const red = parts.find((part) => part.status === 'RED')
    expect(red?.share).toBeGreaterThan(1)
    expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(100)
    expect(shares({})).toEqual([])
  })

  it('counts a figure of unknown age as old', () => {
    const now = Date.parse('2026-11-24T08:00:00+08:00')
    expect(stale(null, 60, now)).toBe(true)
    expect(stale('2026-11-24T07:30:00+08:00', 60, now)).toBe(false)
    expect(stale('2026-11-24T06:59:00+08:00', 60, now)).toBe(true)
  })
})

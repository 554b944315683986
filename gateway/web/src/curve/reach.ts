import { DAY, HOUR } from './measure'

/** How long a stretch is shown, and how finely: what cannot be read as a curve is not offered. */
export const SPANS = ['24h', '7d', '30d', '1y', 'free'] as const
export type Span = (typeof SPANS)[number]

const LENGTH: Record<string, number> = { '24h': DAY, '7d': 7 * DAY, '30d': 30 * DAY, '1y': 365 * DAY }
export const RESOLUTIONS = ['raw', 'minute', 'hour', 'day'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** The longest stretch each resolution is read for. */
const LONGEST: Record<Resolution, number> = { raw: 2 * DAY, minute: 10 * DAY, hour: 100 * DAY, day: 10 * 366 * DAY }

export function allowed(length: number): Resolution[] {
  return RESOLUTIONS.filter((one) => length <= LONGEST[one] && (one !== 'day' || length >= 2 * DAY))
}

/** What was asked for where it can be read; else the finest mean that can. */
export function resolutionFor(asked: string, length: number): Resolution {
  const may = allowed(length)
  return may.find((one) => one === asked) ?? (may.includes('hour') ? 'hour' : 'day')
}

/** A day as the reader types it; nothing where it is no day. */
function dayOf(text: string): number | null {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00+08:00`) : NaN
  return Number.isNaN(time) ? null : time
}

/**
 * The stretch of the address: a span that ends now (or at the moment looked back from), or days of the reader's own,
 * the last one included. The end moves by the minute and not with every tick.
 */
export function stretchOf(span: string, from: string, to: string, now: number): [number, number] {
  const end = Math.ceil(now / 60_000) * 60_000
  if (span === 'free') {
    const first = dayOf(from)
    const last = dayOf(to)
    if (first !== null && last !== null && first <= last) return [first, Math.max(first + HOUR, Math.min(last + DAY, end))]
  }
  return [end - (LENGTH[span] ?? DAY), end]
}

import { language, t } from './language'

/** Everything on the pages is told in the city's time, wherever the reader sits. */
export const ZONE = 'Asia/Shanghai'

const DASH = '–'

function locale(): string {
  return language() === 'zh' ? 'zh-CN' : 'en-GB'
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options })
    formats.set(key, format)
  }
  return format
}

type When = string | number | Date | null | undefined

function parse(when: When): Date | null {
  if (when === null || when === undefined || when === '') return null
  // a plain date is a day of the city, not midnight in Greenwich
  const moment = new Date(typeof when === 'string' && /^\d{4}-\d\d-\d\d$/.test(when) ? `${when}T00:00:00+08:00` : when)
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** "2026-11-24" in the city. */
export function dayKey(when: When): string {
  const moment = parse(when)
  if (!moment) return ''
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(moment)
}

export function clock(when: When): string {
  const moment = parse(when)
  return moment ? dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment) : DASH
}

export function day(when: When, now: Date = new Date()): string {
  const moment = parse(when)
  if (!moment) return DASH
  const sameYear = dayKey(moment).slice(0, 4) === dayKey(now).slice(0, 4)
  return dateFormat(
    sameYear ? { month: 'long', day: 'numeric' } : { year: 'numeric', month: 'long', day: 'numeric' },
  ).format(moment)
}

/** To the second, with the zone: what a tooltip or a file shows. */
export function exact(when: When): string {
  const moment = parse(when)
  if (!moment) return ''
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment)
  return `${text} +08:00`
}

function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(dayKey(to)) - Date.parse(dayKey(from))) / 86_400_000)
}

/** A moment as people say it: "3 minutes ago", "today 14:05", "yesterday 09:00", "12 November". */
export function when(value: When, now: Date = new Date()): string {
  const moment = parse(value)
  if (!moment) return DASH
  const seconds = (now.getTime() - moment.getTime()) / 1000
  if (seconds >= 0 && seconds < 60) return t('time.now')
  if (seconds >= 0 && seconds < 3600) return t('time.minutesAgo', { n: Math.floor(seconds / 60) })
  const days = daysBetween(moment, now)
  if (days === 0) return t('time.today', { clock: clock(moment) })
  if (days === 1) return t('time.yesterday', { clock: clock(moment) })
  if (days === -1) return t('time.tomorrow', { clock: clock(moment) })
  return day(moment, now)
}

/** From one moment to another, the day said once when it is the same: "26 November 00:00–07:00". */
export function stretch(from: When, to: When, now: Date = new Date()): string {
  if (dayKey(from) === dayKey(to)) return `${day(from, now)} ${clock(from)}–${clock(to)}`
  return `${day(from, now)} ${clock(from)} – ${day(to, now)} ${clock(to)}`
}

/** From one day to another, a single day said once. */
export function days(from: When, to: When, now: Date = new Date()): string {
  return dayKey(from) === dayKey(to) ? day(from, now) : `${day(from, now)} – ${day(to, now)}`
}

/** A length of time in its largest sensible unit. */
export function span(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  if (minutes < 60) return t('time.minutes', { n: minutes })
  if (minutes < 48 * 60) return t('time.hours', { n: Math.floor(minutes / 60) })
  return t('time.days', { n: Math.floor(minutes / 1440) })
}

/**
 * A figure for reading. Measured values arrive as decimal text and keep the digits they came with, so that "0.50" is
 * not turned into "0.5"; only computed figures are rounded, by giving `digits`.
 */
export function figure(value: string | number | null | undefined, digits?: number): string {
  if (value === null || value === undefined || value === '') return DASH
  const text = String(value)
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  const own = digits ?? (/^-?\d+\.(\d+)$/.exec(text)?.[1].length ?? 0)
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: own, maximumFractionDigits: own })
    .format(number)
    .replace('-', '−')
}

/** A change with its sign; nothing measurable is said in words. */
export function change(value: string | number | null | undefined, digits = 1): string {
  if (value === null || value === undefined || value === '') return DASH
  const rounded = Number(Number(value).toFixed(digits))
  if (!Number.isFinite(rounded)) return DASH
  if (rounded === 0) return t('trend.same')
  return (rounded > 0 ? '+' : '−') + figure(Math.abs(rounded), digits)
}

export interface Clock {
  text: string
  tone: 'over' | 'soon' | 'calm' | 'none'
}

/** The clock chip of a case: how much time is left, or how long it is overdue. */
export function deadline(due: When, now: Date = new Date()): Clock {
  const moment = parse(due)
  if (!moment) return { text: t('clock.none'), tone: 'none' }
  const left = moment.getTime() - now.getTime()
  if (left < 0) return { text: t('clock.over', { span: span(-left) }), tone: 'over' }
  if (left < 24 * 3_600_000) return { text: t('clock.left', { span: span(left) }), tone: 'soon' }
  // a limit at midnight is the end of the day before
  const working = workingDays(now, new Date(moment.getTime() - 1))
  return { text: t('clock.workingDays', { n: working }), tone: working <= 2 ? 'soon' : 'calm' }
}

/** Monday to Friday between two moments, the last day counted. Public holidays are the calendar's business on the server. */
export function workingDays(from: Date, to: Date): number {
  let count = 0
  const total = daysBetween(from, to)
  const start = Date.parse(dayKey(from))
  for (let i = 1; i <= total; i++) {
    const weekday = new Date(start + i * 86_400_000).getUTCDay()
    if (weekday !== 0 && weekday !== 6) count++
  }
  return count
}

/** A live code as the platform gives it. */
export interface LiveCode {
  codeId: string
  status: string
  text: string
  qr: string
  algorithm: string
  asOf: string
  expiresAt: string
}

/** Renewed while a fifth of its life is left, so that whoever is shown it has time to scan. */
const SPARE = 0.2

/** The platform's time now: its own as-of and what has passed on this device since the answer came. */
export function timeOf(code: LiveCode, fetchedAt: number, now: number): number {
  return Date.parse(code.asOf) + Math.max(0, now - fetchedAt)
}

/** Whole seconds until it proves nothing. */
export function left(code: LiveCode, time: number): number {
  return Math.floor((Date.parse(code.expiresAt) - time) / 1000)
}

/** Milliseconds after its coming at which the next one is asked for. */
export function renewIn(code: LiveCode): number {
  return (Date.parse(code.expiresAt) - Date.parse(code.asOf)) * (1 - SPARE)
}

import type { Words } from '../../core/types'

export type Stand = 'SIGNS' | 'ANNOUNCED' | 'ACTIVE' | 'RETIRED' | 'REVOKED'

export interface Key {
  kid: string
  algorithm: string
  use: 'LIVE_CODE' | 'PLATE'
  batch: number
  stand: Stand
  validFrom: string
  validUntil: string
  reason: string | null
  revocable: boolean
}

export interface Keys {
  asOf: string
  items: Key[]
  list: { issuedAt: string; expiresAt: string; signedBy: string; bytes: number; mostBytes: number }
  rules: { liveCodeHoldsSeconds: number; liveKeySignsDays: number; announcedBeforeDays: number; plateKeySignsDays: number; plateKeyListedDays: number; mostPlateKeys: number }
}

export interface RevokedCode {
  codeId: string
  uscc: string
  name: Words | null
  area: string
  reason: string
  at: string
}

export interface Revocations {
  codes: RevokedCode[]
}

/** The same in shape as in words: nobody needs the colour. */
export const SIGNS: Record<Stand, string> = { SIGNS: '●', ANNOUNCED: '○', ACTIVE: '◐', RETIRED: '–', REVOKED: '✕' }

/** Whether the next key for plates stands in the list already: there is one at a time. */
export function plateKeyComing(items: readonly Key[]): boolean {
  return items.some((key) => key.use === 'PLATE' && key.stand === 'ANNOUNCED')
}

/** The first key of each batch: what is done is done to a batch and not to a key. */
export function leads(items: readonly Key[]): Set<string> {
  const seen = new Set<number>()
  return new Set(items.filter((key) => !seen.has(key.batch) && seen.add(key.batch)).map((key) => key.kid))
}

import type { CaseFile } from './types'

type Entry = CaseFile['history'][number]

const WITHDRAWN = /(Finding|Lead)Withdrawn/

/**
 * The record in the order of its moments, where what was taken back stands at the moment at which that was recorded: its
 * own is that of the data, which lies before all that was done about it.
 */
export function placed(history: readonly Entry[]): Entry[] {
  return history.map((entry) => (WITHDRAWN.test(entry.event) && entry.recorded ? { ...entry, at: entry.recorded } : entry))
}

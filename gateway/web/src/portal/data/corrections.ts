import type { Correction } from './transmission'

/** Corrections that one cause brought about in one go: a mark of six hours moves every factor's hours and days. */
export interface Together {
  id: string
  causeText: Correction['causeText']
  at: string
  /** The first start and the last of what was corrected. */
  from: string
  to: string
  hours: number
  days: number
  /** What changed a judgement; never to be looked for. */
  judged: Correction[]
  all: Correction[]
}

const ONE_GO = 5 * 60_000

/**
 * @param corrections of one outlet, the latest told first
 */
export function together(corrections: readonly Correction[]): Together[] {
  const goes: Correction[][] = []
  for (const one of corrections) {
    const last = goes.at(-1)
    const before = last?.at(-1)
    if (last && before?.cause === one.cause && Math.abs(Date.parse(before.at) - Date.parse(one.at)) < ONE_GO) last.push(one)
    else goes.push([one])
  }
  return goes.map(gathered)
}

function gathered(all: Correction[]): Together {
  const first = all[0]!
  const starts = all.map((one) => one.start).sort((a, b) => Date.parse(a) - Date.parse(b))
  return {
    id: first.correctionId,
    causeText: first.causeText,
    at: first.at,
    from: starts[0]!,
    to: starts.at(-1)!,
    hours: all.filter((one) => one.period === 'HOUR').length,
    days: all.filter((one) => one.period === 'DAY').length,
    judged: all.filter((one) => one.effect),
    all,
  }
}

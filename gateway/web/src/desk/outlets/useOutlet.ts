import { computed, type Ref } from 'vue'
import { url } from '../../core/api'
import { useLoad } from '../../core/load'
import type { CaseRow, Items, Series } from '../../core/types'
import { useCurve, type Looked as Curved } from '../../curve/useCurve'
import { asKnown, correctedPoints, type Correction } from './asof'
import type { WallPage } from './wall'

export interface Finding {
  exceedanceId: string
  outlet: string
  factor: string
  period: 'HOUR' | 'DAY'
  start: string
  value: string
  limit: string
  unit?: string
  multiple?: string | null
  standard?: string
  clause?: string
  state: 'CONFIRMED' | 'WITHDRAWN'
  confirmedAt: string
  withdrawnAt?: string | null
}

export interface FirmMark {
  markId: string
  factors?: string[]
  from: string
  to: string
  state: string
  reason?: string
  status?: string
  at: string
}

/** What came of what was due in a month, as shares of one. */
export interface Transmitted {
  month: string
  official?: boolean
  outlets: { outlet: string; rate: { due: number; received: number; effective?: string | null } }[]
}

export interface Looked extends Curved {
  /** The moment looked back from; null is now. */
  asOf: Ref<number | null>
}

const iso = (time: number) => new Date(time).toISOString()
const MINUTE = 60

/** Everything that is known of one outlet over a stretch of time, as of now or of a moment before. */
export function useOutlet(looked: Looked) {
  const { outlet, factor, reach, asOf } = looked
  const uscc = computed(() => outlet.value.split(':')[0])
  const wall = useLoad<WallPage>(() => url('/api/monitoring/wall', { q: outlet.value, limit: 5 }), MINUTE)
  const row = computed(() => wall.data.value?.items.find((one) => one.row.outlet === outlet.value)?.row)

  const span = () => ({ from: iso(reach.value[0]), to: iso(reach.value[1]) })
  const curve = useCurve(looked)
  const { series, beside } = curve
  const corrections = useLoad<Items<Correction>>(() => (factor.value ? url(`/api/monitoring/outlets/${encodeURIComponent(outlet.value)}/corrections`, { factor: factor.value, ...span() }) : null))
  const marks = useLoad<Items<FirmMark>>(() => url('/api/monitoring/marks', { outlet: outlet.value }), 5 * MINUTE)
  const month = useLoad<Transmitted>(() => url('/api/monitoring/transmission', { uscc: uscc.value }), 10 * MINUTE)
  const transmission = computed(() => month.data.value?.outlets.find((one) => one.outlet === outlet.value)?.rate)
  const findings = useLoad<Items<Finding>>(() => url('/api/monitoring/exceedances', { uscc: uscc.value, from: iso(reach.value[0] - 86_400_000), to: iso(reach.value[1]) }))
  const cases = useLoad<Items<CaseRow>>(() => url('/api/cases', { uscc: uscc.value, limit: 200 }), MINUTE)

  const known = computed(() => {
    const at = asOf.value ?? Infinity
    const all = corrections.data.value?.items ?? []
    const told = all.filter((one) => one.factor === factor.value && Date.parse(one.at) <= at)
    const back = (one: Series | undefined) => (one && asOf.value !== null ? asKnown(one, all, at) : one)
    return {
      series: back(series.value),
      beside: back(beside.value),
      corrections: told,
      corrected: series.value ? correctedPoints(told, factor.value, (beside.value ?? series.value).resolution) : [],
      marks: (marks.data.value?.items ?? []).filter((one) => one.status !== 'REFUSED' && Date.parse(one.at) <= at && (!one.factors?.length || one.factors.includes(factor.value))),
      findings: (findings.data.value?.items ?? [])
        .filter((one) => one.outlet === outlet.value && one.factor === factor.value && Date.parse(one.confirmedAt) <= at)
        .map((one) => ({ ...one, withdrawn: one.state === 'WITHDRAWN' && (!one.withdrawnAt || Date.parse(one.withdrawnAt) <= at) })),
    }
  })
  /** The case a finding belongs to: the last one on this factor that was open when it was found. */
  function caseOf(finding: Finding): CaseRow | undefined {
    const found = Date.parse(finding.confirmedAt) + 3_600_000
    return (cases.data.value?.items ?? [])
      .filter((one) => one.outlet === outlet.value && one.factor === factor.value && Date.parse(one.openedAt) <= found)
      .sort((a, b) => b.openedAt.localeCompare(a.openedAt))[0]
  }
  function reload(): void {
    for (const one of [wall, curve, findings]) void one.reload()
  }
  return { wall, row, transmission, curve, known, caseOf, reload }
}

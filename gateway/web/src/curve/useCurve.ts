import { computed, shallowRef, watch, type Ref } from 'vue'
import { url } from '../core/api'
import { useLoad } from '../core/load'
import type { Series } from '../core/types'
import { periodOf } from './measure'

export interface Looked {
  outlet: Ref<string>
  factor: Ref<string>
  resolution: Ref<string>
  reach: Ref<[number, number]>
}

const iso = (time: number) => new Date(time).toISOString()

/** A factor's values over a stretch of time and, where the curve is finer than what is judged, the judged means beside it. */
export function useCurve({ outlet, factor, resolution, reach }: Looked) {
  const address = (fineness: string) =>
    url('/api/monitoring/series', { outlet: outlet.value, factor: factor.value, resolution: fineness, from: iso(reach.value[0]), to: iso(reach.value[1]) })
  const main = useLoad<Series>(() => (outlet.value && factor.value ? address(resolution.value) : null))
  // the last curve stays until the next one is here
  const series = shallowRef<Series>()
  watch(main.data, (next) => next && (series.value = next))
  watch([outlet, factor], () => (series.value = undefined))

  const judgedBy = computed(() => (series.value ? (periodOf(series.value.limit) === 'DAY' ? 'day' : 'hour') : ''))
  const needsBeside = computed(() => !!series.value?.limit?.length && judgedBy.value !== series.value.resolution && series.value.resolution !== 'day')
  const besideOf = useLoad<Series>(() => (needsBeside.value && factor.value ? address(judgedBy.value) : null))
  const beside = shallowRef<Series>()
  watch([besideOf.data, needsBeside], () => {
    if (!needsBeside.value) beside.value = undefined
    else if (besideOf.data.value) beside.value = besideOf.data.value
  })
  function reload(): void {
    void main.reload()
    void besideOf.reload()
  }
  return { series, beside, problem: main.problem, loading: main.loading, reload }
}

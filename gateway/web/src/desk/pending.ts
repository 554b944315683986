import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

export interface Pending {
  issueId: string
  number: string
  note: string
  left: number
}

/**
 * A write-off cannot be taken back, so it waits: for some seconds it can be undone, then it is carried out. Closing the
 * page in between leaves the case as it was.
 */
export function usePending(carryOut: (one: Pending) => void, seconds = 8) {
  const waiting: ShallowRef<Pending[]> = shallowRef([])
  let timer: ReturnType<typeof setInterval> | undefined

  function keep(next: Pending[]): void {
    waiting.value = next
    if (!next.length) {
      clearInterval(timer)
      timer = undefined
    } else {
      timer ??= setInterval(tick, 1000)
    }
  }
  function tick(): void {
    const aged = waiting.value.map((one) => ({ ...one, left: one.left - 1 }))
    keep(aged.filter((one) => one.left > 0))
    aged.filter((one) => one.left <= 0).forEach(carryOut)
  }
  function add(one: Omit<Pending, 'left'>): void {
    keep([...waiting.value.filter((other) => other.issueId !== one.issueId), { ...one, left: seconds }])
  }
  function undo(issueId: string): void {
    keep(waiting.value.filter((one) => one.issueId !== issueId))
  }
  function now(issueId: string): void {
    const one = waiting.value.find((other) => other.issueId === issueId)
    undo(issueId)
    if (one) carryOut(one)
  }
  onScopeDispose(() => clearInterval(timer))
  return { waiting, add, undo, now }
}

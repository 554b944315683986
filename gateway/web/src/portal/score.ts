import type { Status } from '../core/types'

/** A little below the lowest score, so that a change of few points can be seen. */
export function scoreFloor(steps: { score: number }[]): number {
  return Math.min(60, Math.max(0, Math.min(100, ...steps.map((step) => step.score)) - 10))
}

export function scoreHeight(score: number, floor: number, height: number): number {
  return height - ((score - floor) / (100 - floor)) * height
}

/** Steps of a score over time as a path: level until the next change, and nothing while no colour was given. */
export function stepPath(steps: { at: string; score: number; status?: Status }[], from: number, to: number, width: number, height: number): string {
  const floor = scoreFloor(steps)
  const x = (at: number) => (((Math.min(Math.max(at, from), to) - from) / (to - from)) * width).toFixed(1)
  let text = ''
  let drawing = false
  for (const step of steps) {
    const at = x(Date.parse(step.at))
    if (drawing) text += `H${at}`
    const judged = step.status !== 'GREY'
    if (judged) text += `${drawing ? 'V' : `M${at} `}${scoreHeight(step.score, floor, height).toFixed(1)}`
    drawing = judged
  }
  return drawing ? `${text}H${width}` : text
}

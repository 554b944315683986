import type { Dot, Evidence, Kind } from './suspicions'

export interface Line {
  /** plain: as measured; odd: what is suspected; past: what it is held against. */
  tone: 'plain' | 'odd' | 'past'
  dots: Dot[]
  /** Moves the line in time, so that two periods lie over each other. */
  shift?: number
  /** How far apart its dots lie, where that is not an hour. */
  every?: number
  /** What it is called, where its tone does not say it. */
  word?: 'computed' | 'told'
}

export interface Level {
  value: number
  word: string
}

/** A picture over time: lines, levels across, and the stretch that is suspected. */
export interface TimePicture {
  lines: Line[]
  levels: Level[]
  stretch?: [number, number]
  moments?: number[]
}

const number = (text: unknown) => Number(text)

/** What is drawn for each kind; null where it is not a picture over time. */
export function timePicture(kind: Kind, evidence: Evidence, from: string, to: string): TimePicture | null {
  const stretch: [number, number] = [Date.parse(from), Date.parse(to)]
  const plain = (dots: Dot[] | undefined): Line => ({ tone: 'plain', dots: dots ?? [] })
  switch (kind) {
    case 'FLAT_LINE':
    case 'OFF_SCALE':
      return { lines: [plain(evidence.around)], levels: [{ value: number(evidence.value), word: 'value' }], stretch }
    case 'LOW_NOISE':
      return { lines: [{ tone: 'past', dots: (evidence.before as Dot[]) ?? [] }, { tone: 'odd', dots: evidence.week ?? [] }], levels: [], stretch }
    case 'SUDDEN_STEP':
      return {
        lines: [plain(evidence.around)],
        levels: [{ value: number(evidence.before), word: 'before' }, { value: number(evidence.after), word: 'after' }],
        stretch,
      }
    case 'COPIED_PERIOD': {
      const shift = stretch[0] - Date.parse(evidence.original ?? from)
      return { lines: [{ tone: 'past', dots: evidence.originalValues ?? [], shift }, { tone: 'odd', dots: evidence.copy ?? [] }], levels: [] }
    }
    case 'UNDER_LIMIT':
      return { lines: [plain(evidence.week)], levels: [{ value: number(evidence.limit), word: 'limit' }, { value: 0.95 * number(evidence.limit), word: 'band' }] }
    case 'MARKS':
      return { lines: [plain(evidence.values)], levels: [], moments: (evidence.begun ?? []).map(Date.parse) }
    case 'DILUTED':
      return { lines: [plain(evidence.oxygen)], levels: [{ value: 21, word: 'air' }, { value: number(evidence.usual), word: 'usual' }], stretch }
    case 'UNEXPLAINED_EMISSION':
      return { lines: [plain(evidence.values)], levels: [], stretch }
    case 'TOLD_TOTAL':
      return { lines: [{ tone: 'past', dots: evidence.computedDays ?? [], every: DAY, word: 'computed' }, { tone: 'odd', dots: evidence.toldDays ?? [], every: DAY, word: 'told' }], levels: [], stretch }
    default:
      return null
  }
}

export interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

export interface Drawn {
  paths: { tone: Line['tone']; d: string }[]
  levels: { y: number; word: string; value: number }[]
  stretch?: { x: number; width: number }
  moments: number[]
  ticks: { y: number; value: number }[]
  days: { x: number; time: number }[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ZONE = 8 * HOUR

function niceStep(range: number): number {
  const raw = range / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const lead = raw / power
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power
}

/** Where everything lies. A gap in the data stays a gap; the scale leaves out nothing that is drawn. */
export function draw(picture: TimePicture, frame: Frame): Drawn {
  const placed = picture.lines.map((line) => ({
    tone: line.tone,
    gap: 3 * (line.every ?? HOUR),
    points: line.dots.map((dot) => ({ time: Date.parse(dot.time) + (line.shift ?? 0), value: Number(dot.value) })),
  }))
  const all = placed.flatMap((line) => line.points)
  const values = [...all.map((point) => point.value), ...picture.levels.map((level) => level.value)]
  const from = Math.min(...all.map((point) => point.time))
  const to = Math.max(from + HOUR, ...all.map((point) => point.time + HOUR))
  const least = Math.min(...values)
  const most = Math.max(...values)
  const step = niceStep(Math.max((most - least) * 1.15, Math.abs(most) * 0.02, 1e-6))
  const low = least >= 0 && least < 0.35 * most ? 0 : Math.floor(least / step) * step
  const high = Math.max(low + step, Math.ceil((most + step * 0.1) / step) * step)
  const width = frame.width - frame.left - frame.right
  const height = frame.height - frame.top - frame.bottom
  const x = (time: number) => frame.left + ((time - from) / (to - from)) * width
  const y = (value: number) => frame.top + (1 - (value - low) / (high - low)) * height
  const ticks: Drawn['ticks'] = []
  for (let value = low; value <= high + step / 1e6; value += step) ticks.push({ y: y(value), value: Number(value.toPrecision(10)) })
  return {
    paths: placed.map((line) => ({
      tone: line.tone,
      d: line.points
        .map((point, n) => `${n && point.time - line.points[n - 1].time <= line.gap ? 'L' : 'M'}${x(point.time).toFixed(1)} ${y(point.value).toFixed(1)}`)
        .join(''),
    })),
    levels: picture.levels.map((level) => ({ y: y(level.value), word: level.word, value: level.value })),
    stretch: picture.stretch && {
      x: Math.max(frame.left, x(picture.stretch[0])),
      width: Math.max(2, Math.min(x(picture.stretch[1]), frame.width - frame.right) - Math.max(frame.left, x(picture.stretch[0]))),
    },
    moments: (picture.moments ?? []).map(x),
    ticks,
    days: days(from, to, width).map((time) => ({ time, x: x(time) })),
  }
}

/** City midnights, thinned until their labels fit. */
function days(from: number, to: number, width: number): number[] {
  const fit = Math.max(2, Math.floor(width / 90))
  const every = DAY * Math.max(1, Math.ceil((to - from) / DAY / fit))
  const times: number[] = []
  for (let time = Math.ceil((from + ZONE) / DAY) * DAY - ZONE; time <= to; time += every) times.push(time)
  return times
}

import type { Words } from '../../core/types'

export interface Broken {
  deviation: string
  clause: string
  says: string
  times: number
}

export interface Device {
  mn: string
  outlet: string | null
  station: string | null
  systemType: string | null
  area: string
  secret: boolean
  addresses: string[]
  framesPerMinute: number | null
  historyFrom: string | null
  /** Whether it said anything since the platform started; the rest is there only then. */
  heard: boolean
  connected?: boolean
  connectedSince?: string | null
  remote?: string
  lastHeard?: string
  clockOffsetSeconds?: number | null
  clockWrong?: boolean
  perMinute?: number
  slowedAt?: string | null
  version?: string
  verdicts?: Record<string, number>
  deviations?: Broken[]
  /** How many split messages (PNUM, PNO) of it lost a part. */
  cutShort: number
  /** What it answered to 1061, or carried out of 1062: seconds between two realtime uploads. */
  intervalSeconds?: number | null
  intervalToldAt?: string | null
}

/** A split message that was not finished. */
export interface SplitMessage {
  cn: string
  pnum: number
  missing: number[]
  frames: number[]
  last: string
  reason: 'TIMED_OUT' | 'BEGUN_ANEW' | 'DISPLACED' | 'TOO_MANY_PARTS' | 'TOO_LARGE' | 'ENDED'
  unread: number
}

export interface Devices {
  asOf: string
  listeningSince: string
  items: Device[]
}

export interface Stranger {
  mn: string
  remote: string
  firstSeen: string
  lastSeen: string
  frames: number
  lastFrame: number
  appearance: { st: string | null; cn: string | null; password: string | null; measures: { factor: string; name: Words; value: string }[] }
  rejected: { at: string; reason: string } | null
}

export type CommandState = 'REQUESTED' | 'ACCEPTED' | 'DONE' | 'REFUSED' | 'FAILED' | 'TIMED_OUT' | 'DISCONNECTED' | 'INTERRUPTED'

export interface SentCommand {
  commandId: string
  cn: string
  name: string | null
  qn: string
  parameters: Record<string, string>
  reason: string
  role: string
  by: string
  you: boolean
  at: string
  state: CommandState
  tries: number | null
  acceptedAt: string | null
  dataFrames: number | null
  answer: Record<string, string> | null
  said: Words | null
  concludedAt: string | null
}

export interface Commands {
  asOf: string
  underWay: boolean
  items: SentCommand[]
}

/** How a device's line is, from the worst to the best that a list needs to tell apart. */
export type LineWord = 'unheard' | 'off' | 'clock' | 'on'

export function lineOf(device: Device): LineWord {
  if (!device.heard) return 'unheard'
  if (!device.connected) return 'off'
  return device.clockWrong ? 'clock' : 'on'
}

export const SHOWN = ['all', 'on', 'off', 'clock', 'breaks'] as const
export type Shown = (typeof SHOWN)[number]

export function isShown(device: Device, shown: Shown): boolean {
  const line = lineOf(device)
  switch (shown) {
    case 'all':
      return true
    case 'on':
      return line === 'on' || line === 'clock'
    case 'off':
      return line === 'off' || line === 'unheard'
    case 'clock':
      return !!device.clockWrong
    case 'breaks':
      return !!device.deviations?.length || device.cutShort > 0
  }
}

export interface Scope {
  shown: Shown
  area: string
  text: string
}

/** Who needs a look comes first: lost lines, wrong clocks, then by identity. */
const ORDER: LineWord[] = ['off', 'clock', 'on', 'unheard']

export function chosen(devices: Device[], scope: Scope, nameOf: (device: Device) => string): Device[] {
  const text = scope.text.trim().toLowerCase()
  return devices
    .filter((each) => isShown(each, scope.shown))
    .filter((each) => !scope.area || each.area === scope.area)
    .filter((each) => !text || `${each.mn} ${each.outlet ?? ''} ${each.station ?? ''} ${nameOf(each)}`.toLowerCase().includes(text))
    .sort((a, b) => ORDER.indexOf(lineOf(a)) - ORDER.indexOf(lineOf(b)) || a.mn.localeCompare(b.mn))
}

export type CommandField = 'polId' | 'span' | 'seconds' | 'minutes' | 'infoId' | 'value' | 'timeout' | 'password' | 'cycle'

/** The commands a desk sends (HJ 212-2017, table 9), with what each asks for; `needed` where the device must be told. */
export interface Verb {
  cn: string
  group: 'clock' | 'history' | 'interval' | 'instrument' | 'information' | 'access'
  fields: CommandField[]
  /** Changes something at the device: the form says so before it is sent. */
  changes?: boolean
}

export const VERBS: readonly Verb[] = [
  { cn: '1011', group: 'clock', fields: ['polId'] },
  { cn: '1012', group: 'clock', fields: ['polId'], changes: true },
  { cn: '2051', group: 'history', fields: ['span'] },
  { cn: '2061', group: 'history', fields: ['span'] },
  { cn: '2031', group: 'history', fields: ['span'] },
  { cn: '2041', group: 'history', fields: ['span'] },
  { cn: '1061', group: 'interval', fields: [] },
  { cn: '1062', group: 'interval', fields: ['seconds'], changes: true },
  { cn: '1063', group: 'interval', fields: [] },
  { cn: '1064', group: 'interval', fields: ['minutes'], changes: true },
  { cn: '3015', group: 'instrument', fields: [], changes: true },
  { cn: '3012', group: 'instrument', fields: ['polId'], changes: true },
  { cn: '3011', group: 'instrument', fields: ['polId'], changes: true },
  { cn: '3013', group: 'instrument', fields: ['polId'], changes: true },
  { cn: '3014', group: 'instrument', fields: ['polId'], changes: true },
  { cn: '3016', group: 'instrument', fields: ['polId', 'cycle'], changes: true },
  { cn: '3017', group: 'information', fields: ['polId'] },
  { cn: '3018', group: 'information', fields: ['polId'] },
  { cn: '3019', group: 'information', fields: ['polId'] },
  { cn: '3020', group: 'information', fields: ['polId', 'infoId'] },
  { cn: '3021', group: 'information', fields: ['polId', 'infoId', 'value'], changes: true },
  { cn: '1000', group: 'access', fields: ['timeout'], changes: true },
  { cn: '1072', group: 'access', fields: ['password'], changes: true },
]

export const GROUPS = ['clock', 'history', 'interval', 'instrument', 'information', 'access'] as const

/** Commands to one instrument need its factor; the clock and information may be the data logger's own. */
export function needsFactor(cn: string): boolean {
  return ['3011', '3012', '3013', '3014', '3016', '3017', '3018', '3019'].includes(cn)
}

export interface Filled {
  polId?: string
  begin?: string
  end?: string
  seconds?: string
  minutes?: string
  infoId?: string
  value?: string
  overTime?: string
  tries?: string
  password?: string
  start?: string
  hours?: string
  reason: string
}

/** What the platform is asked, from what was filled in; times are the city's. */
export function request(verb: Verb, filled: Filled): Record<string, unknown> {
  const body: Record<string, unknown> = { cn: verb.cn, reason: filled.reason.trim() }
  const has = (field: CommandField) => verb.fields.includes(field)
  if (has('polId') && filled.polId?.trim()) body.polId = filled.polId.trim()
  if (has('span')) {
    body.begin = `${filled.begin}:00+08:00`
    body.end = `${filled.end}:00+08:00`
  }
  if (has('seconds')) body.seconds = Number(filled.seconds)
  if (has('minutes')) body.minutes = Number(filled.minutes)
  if (has('infoId')) body.infoId = filled.infoId?.trim()
  if (has('value')) body.value = filled.value?.trim()
  if (has('timeout')) {
    body.seconds = Number(filled.overTime)
    body.tries = Number(filled.tries)
  }
  if (has('password')) body.password = filled.password?.trim()
  if (has('cycle')) {
    body.start = filled.start
    body.hours = Number(filled.hours)
  }
  return body
}

export type StepState = 'done' | 'now' | 'failed' | 'ahead'

/** The steps of a dialogue as they stand: asked, accepted (9011), data, result (9012). */
export function steps(command: SentCommand): { step: 'asked' | 'accepted' | 'data' | 'result'; state: StepState }[] {
  const ended = command.concludedAt !== null
  const good = command.state === 'DONE'
  const accepted = command.acceptedAt !== null || command.state === 'ACCEPTED'
  const data = (command.dataFrames ?? 0) > 0
  const wantsData = data || hasData(command.cn)
  const after = (reached: boolean): StepState => (reached ? 'done' : ended ? (good ? 'done' : 'failed') : 'now')
  const list: { step: 'asked' | 'accepted' | 'data' | 'result'; state: StepState }[] = [
    { step: 'asked', state: command.tries === 0 ? 'failed' : 'done' },
    { step: 'accepted', state: command.tries === 0 ? 'ahead' : after(accepted) },
  ]
  if (wantsData) list.push({ step: 'data', state: data ? 'done' : accepted ? (ended ? (good ? 'ahead' : 'failed') : 'now') : 'ahead' })
  list.push({ step: 'result', state: !accepted ? 'ahead' : ended ? (good ? 'done' : 'failed') : data || !wantsData ? 'now' : 'ahead' })
  return list
}

function hasData(cn: string): boolean {
  return ['1011', '1061', '1063', '2031', '2041', '2051', '2061', '3015', '3017', '3018', '3019', '3020'].includes(cn)
}

/** "+3 min 20 s": a device's clock against the platform's. */
export function offset(seconds: number): { sign: '+' | '−' | ''; minutes: number; seconds: number } {
  const whole = Math.round(Math.abs(seconds))
  return { sign: whole === 0 ? '' : seconds > 0 ? '+' : '−', minutes: Math.floor(whole / 60), seconds: whole % 60 }
}

/** "a, b" as a list; also with the Chinese comma. */
export function listed(text: string): string[] {
  return text.split(/[,，;；\s]+/).filter(Boolean)
}

/** The shapes the platform speaks, as the pages need them. Measured values are decimal text, times ISO 8601. */

export type Status = 'GREEN' | 'BLUE' | 'YELLOW' | 'RED' | 'BLACK' | 'GREY'
export const STATUSES: readonly Status[] = ['RED', 'BLACK', 'YELLOW', 'BLUE', 'GREEN', 'GREY']

/** A name in both languages; older sources send plain text. */
export type Words = { zh?: string | null; en?: string | null } | string | null | undefined

export interface Items<T> {
  items: T[]
  next?: string | null
  asOf?: string | null
}

export interface Me {
  authenticated: boolean
  username?: string | null
  name?: string | null
  roles?: string[]
  areas?: string[]
  enterprise?: string | null
}

export interface CodeReason {
  item: Words
  clause?: string | null
  points?: string | number | null
  since?: string | null
  until?: string | null
  eventId?: string | null
  text?: Words
  repair?: Words
  /** The issue or exceedance it stands for. */
  sourceId?: string | null
  open?: boolean
}

export interface Code {
  codeId: string
  kind?: string
  enterprise: { name: Words; uscc: string; address?: Words; area?: string }
  status: Status
  since?: string | null
  asOf: string
  score?: string | number | null
  reasons?: CodeReason[]
  points?: CodeReason[]
  history?: { at: string; from?: Status | null; to: Status; score?: string | number | null }[]
  permit?: Record<string, unknown> | null
  openCases?: number
  dataNote?: Words
  /** From the best status down, each with its lowest score. */
  bands?: { status: Status; from: number }[]
  trend?: { at: string; score: number; status: Status }[]
  vetoes?: { id: string; clause?: Words; atBest: Status; text: Words }[]
}

export interface CodeHit {
  codeId: string
  name: Words
  uscc: string
  area: string
  address?: string | null
  status: Status
}

export interface Distribution {
  asOf: string
  total: number
  counts: Partial<Record<Status, number>>
  moved: { codeId: string; name: Words; from?: Status | null; to: Status; at: string; reason?: Words }[]
}

export interface Gate {
  applied: boolean
  cap?: string | number | null
  reason?: Words
}

export interface Indicator {
  id: string
  name: Words
  kind?: string
  direction?: 'UP' | 'DOWN'
  value: string | number | null
  unit?: string
  target?: string | number | null
  score?: string | number | null
  weight?: string | number | null
  contribution?: string | number | null
  asOf?: string | null
}

export interface SubIndex {
  id: string
  name: Words
  value: string | number | null
  weight?: string | number | null
  contribution?: string | number | null
  indicators?: Indicator[]
}

export interface IndexNow {
  area: string
  asOf: string
  value: string | number | null
  gate?: Gate | null
  ruleSet?: { id: string; version?: string; note?: Words } | null
  subIndices?: SubIndex[]
  change?: { value: string | number | null; since?: string } | null
}

export interface Ranked {
  area: string
  name: Words
  value: string | number | null
  change?: string | number | null
  rank: number
  gate?: Gate | boolean | null
}

export interface Air {
  station: string
  name: Words
  area: string
  lon?: number
  lat?: number
  time: string
  aqi: string | number | null
  level?: number | null
  class?: Words
  colour?: string | null
  primary?: string[]
  standard?: string
}

export interface Water {
  section?: string
  station?: string
  name: Words
  area: string
  time: string
  class?: string | null
  target?: string | null
  over?: { item: string; class?: string; times?: string | number | null }[]
}

export type LiveType = 'code' | 'case' | 'exceedance' | 'index' | 'permit'

export interface Happening {
  id?: string | number
  type: LiveType | string
  at: string
  area?: string | null
  subject?: { codeId?: string; uscc?: string; issueId?: string; exceedanceId?: string } | null
  text: Words
  status?: Status | string | null
}

export interface OutletValue {
  factor: string
  name: Words
  value: string | null
  unit?: string
  limit?: string | null
  min?: string | null
  period?: string
  ratio?: string | number | null
  time?: string | null
  flag?: string | null
  over?: boolean
}

export interface Outlet {
  outlet: string
  enterprise?: { uscc: string; name: Words }
  name?: Words
  area?: string
  kind?: 'WATER' | 'AIR'
  state: 'RUNNING' | 'SILENT' | 'EXCEEDING' | string
  asOf?: string | null
  values: OutletValue[]
}

export interface SeriesPoint {
  time: string
  value: string | null
  flag?: string | null
  valid?: boolean
  count?: number
  /** As measured, where what is compared with the limit is converted. */
  measured?: string | null
  /** Made by the platform, because the device sent none. */
  computed?: boolean
  frameIds?: (string | number)[]
}

/** A limit as long as it held; a plain date of `to` is the last day. */
export interface LimitStep {
  from?: string | null
  to?: string | null
  max?: string | null
  min?: string | null
  period?: string | null
  standard?: string | null
  clause?: string | null
  permitNo?: string | null
}

export interface Series {
  outlet: string
  factor: string
  unit?: string
  resolution: string
  limit?: LimitStep[]
  points: SeriesPoint[]
}

export interface Frame {
  id: string | number
  receivedAt: string
  mn: string
  text: string
  hash?: string
}

export type CaseState = 'REPORTED' | 'ASSIGNED' | 'ANSWERED' | 'VERIFIED' | 'WRITTEN_OFF'
export type Act = 'assign' | 'answer' | 'return' | 'verify' | 'write-off'

export interface CaseRow {
  issueId: string
  number: string
  title: Words
  state: CaseState
  severity: 'ORDINARY' | 'SERIOUS' | 'MAJOR' | string
  area: string
  uscc?: string | null
  enterprise?: Words
  outlet?: string | null
  factor?: string | null
  openedAt: string
  due?: string | null
  /** By the calendar with its holidays; 0 on the last day, null where no clock runs. */
  workingDaysLeft?: number | null
  overdue?: boolean
  updatedAt?: string
  source?: string | null
  place?: string | null
  /** All that monitoring found was taken back: no clock runs, and an officer decides. */
  evidenceWithdrawn?: boolean
}

export interface CaseFile extends CaseRow {
  description?: Words
  history: { event: string; at: string; recorded?: string; by?: Words; role?: string; you?: boolean; text?: Words; note?: string | null }[]
  findings?: { exceedanceId: string; time: string; value: string; limit: string; unit?: string; multiple?: string | null; withdrawn?: boolean }[]
  actions?: Act[]
}

export interface Permit {
  permitNo: string
  category?: string
  validFrom?: string
  validTo?: string
  outlets?: { outlet: string; limits?: { factor: string; period?: string; max?: string | null; min?: string | null; unit?: string; standard?: string; clause?: string }[] }[]
}

export interface EnterpriseFile {
  enterprise: { uscc: string; name: Words; area?: string; sector?: string; site?: { name?: Words; address?: Words; lon?: number; lat?: number }; outlets?: { code: string; kind?: string; name?: Words; receiving?: Words }[] }
  permits: Permit[]
}

export interface Explanation {
  kind: string
  id: string
  title: Words
  value: Words | number
  unit?: string | null
  asOf?: string | null
  /** Whether the data was enough for the figure to count. */
  validity?: Words
  inputs?: { name: Words; value: Words | number; unit?: string | null; time?: string | null; state?: Words; link?: string | null }[]
  rule?: { id?: string; version?: string; clause?: Words; text?: Words; note?: Words; official?: boolean } | null
  wouldChange?: Words[]
  events?: { id: string | number; name?: Words; at?: string; text?: Words }[]
}

export interface Feature {
  type: 'Feature'
  id?: string | number
  geometry: { type: string; coordinates: unknown } | null
  properties: Record<string, unknown>
}

export interface Layer {
  type: 'FeatureCollection'
  asOf?: string | null
  features: Feature[]
}

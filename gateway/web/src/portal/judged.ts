/** A mean that was compared with its limit and broke it. */
export interface Judged {
  exceedanceId: string
  outlet: string
  factor: string
  period: 'HOUR' | 'DAY' | string
  start: string
  value: string
  limit: string
  unit?: string
  state: string
}

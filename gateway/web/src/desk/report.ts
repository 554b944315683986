import { api } from '../core/api'
import type { CaseFile } from '../core/types'

/** What a person found, as it is written down before it is sent. */
export interface Report {
  source: string
  title: string
  description: string
  severity: string
  area: string
  place: string
  uscc: string
  firm: string
  outlet: string
}

export const SOURCES = ['OFFICER', 'PATROL', 'GRID', 'OTHER'] as const

export function blank(source: string, area: string): Report {
  return { source, title: '', description: '', severity: 'ORDINARY', area, place: '', uscc: '', firm: '', outlet: '' }
}

/** A draft of an older page, or of nobody, becomes a whole report again. */
export function read(kept: string, otherwise: Report): Report {
  try {
    const found = JSON.parse(kept) as Partial<Report>
    return Object.fromEntries(Object.entries(otherwise).map(([key, value]) => [key, typeof found[key as keyof Report] === 'string' ? found[key as keyof Report] : value])) as unknown as Report
  } catch {
    return otherwise
  }
}

/** Has anything been written that would be a loss? */
export function worthKeeping(report: Report): boolean {
  return [report.title, report.description, report.place, report.uscc].some((text) => text.trim() !== '')
}

export function send(report: Report): Promise<CaseFile> {
  const { firm: _, ...body } = report
  return api.post<CaseFile>('/api/cases', Object.fromEntries(Object.entries(body).filter(([, value]) => value.trim() !== '')))
}

import { inject, type InjectionKey, type Ref } from 'vue'
import type { Loaded } from '../core/load'
import type { CaseRow, Code, EnterpriseFile, Items, Outlet } from '../core/types'
import type { Alert } from '../desk/alerts/alerts'
import type { Mark } from './data/marks'

/** What the page has loaded about the reader's own firm, asked once and shared by its parts. */
export interface Mine {
  file: Loaded<EnterpriseFile>
  code: Loaded<Code>
  cases: Loaded<Items<CaseRow>>
  outlets: Loaded<Items<Outlet>>
  alerts: Loaded<Items<Alert>>
  marks: Loaded<Items<Mark>>
  pulse: Ref<number>
}

export const MINE: InjectionKey<Mine> = Symbol('mine')

export function useMine(): Mine {
  return inject(MINE)!
}

/** "DW001" of "91330483MA2YGJ019P:DW001". */
export function outletCode(outlet: string | null | undefined): string {
  return outlet?.split(':').pop() ?? ''
}

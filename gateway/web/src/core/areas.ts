import { say } from './language'

/** The city and its seven county-level areas (GB/T 2260 codes). */
export const CITY = '330400'

const NAMES: Record<string, { zh: string; en: string }> = {
  '330400': { zh: '嘉兴市', en: 'Jiaxing' },
  '330402': { zh: '南湖区', en: 'Nanhu' },
  '330411': { zh: '秀洲区', en: 'Xiuzhou' },
  '330421': { zh: '嘉善县', en: 'Jiashan' },
  '330424': { zh: '海盐县', en: 'Haiyan' },
  '330481': { zh: '海宁市', en: 'Haining' },
  '330482': { zh: '平湖市', en: 'Pinghu' },
  '330483': { zh: '桐乡市', en: 'Tongxiang' },
}

export const COUNTIES = Object.keys(NAMES).filter((code) => code !== CITY)

export function areaName(code: string | null | undefined): string {
  if (!code) return ''
  return say(NAMES[code] ?? NAMES[code.slice(0, 6)] ?? code)
}

/** Does `area` lie inside `scope`? Codes are a tree of prefixes; trailing pairs of zeros stand for "all of it". */
export function within(area: string | null | undefined, scope: string): boolean {
  if (!area) return scope === CITY
  return area.startsWith(scope.replace(/(00)+$/, ''))
}

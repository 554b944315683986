/**
 * A stand-in for the platform while working on the pages (`npm run dev`). Never part of the build: the pages that are
 * shipped know only the real interfaces.
 */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { suspicions } from './suspicions'
import { air } from './air.ts'
import { loggers } from './loggers'

const AREAS: [string, string, string, number, number][] = [
  ['330402', '南湖区', 'Nanhu', 120.83, 30.72],
  ['330411', '秀洲区', 'Xiuzhou', 120.68, 30.8],
  ['330421', '嘉善县', 'Jiashan', 120.92, 30.88],
  ['330424', '海盐县', 'Haiyan', 120.88, 30.51],
  ['330481', '海宁市', 'Haining', 120.62, 30.44],
  ['330482', '平湖市', 'Pinghu', 121.06, 30.69],
  ['330483', '桐乡市', 'Tongxiang', 120.52, 30.63],
]
const STATUS = ['GREEN', 'GREEN', 'GREEN', 'GREEN', 'GREEN', 'GREEN', 'BLUE', 'BLUE', 'YELLOW', 'YELLOW', 'RED', 'GREY', 'BLACK']
const KINDS: [string, string, string][] = [
  ['印染', 'Dyeing', 'TEXTILE_DYEING'],
  ['化工', 'Chemicals', 'CHEMICALS'],
  ['热电', 'Power', 'THERMAL_POWER'],
  ['水务', 'Water', 'SEWAGE_WORKS'],
  ['纸业', 'Paper', 'PAPER'],
]
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
let seed = 7
const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647
/** The test vectors' own list: their codes are what can be tried on the page. */
const demonstrationKeys = () => {
  const { root, lists } = JSON.parse(readFileSync('public/vectors/live-codes-1.json', 'utf8'))
  return { root, cose: lists[0].cose }
}
const both = (zh: string, en: string) => ({ zh, en })

const firms = AREAS.flatMap(([area, zh, en, lon, lat]) =>
  Array.from({ length: 9 }, (_, n) => {
    const [kindZh, kindEn, sector] = KINDS[Math.floor(chance() * KINDS.length)]
    const uscc = `91${area}MA2DEMO${String(n).padStart(2, '0')}X`
    return {
      codeId: `K${area}${String(n).padStart(2, '0')}7QWERTY`,
      uscc,
      area,
      sector,
      name: both(`${zh.slice(0, 2)}${'清澜云帆锦禾润新安'[n]}泰${kindZh}有限公司`, `${en} No. ${n + 1} ${kindEn} Co.`),
      status: STATUS[Math.floor(chance() * STATUS.length)],
      lon: lon + (chance() - 0.5) * 0.18,
      lat: lat + (chance() - 0.5) * 0.14,
    }
  }),
)
const counts = (area: string) => {
  const result: Record<string, number> = {}
  for (const firm of inArea(area)) result[firm.status] = (result[firm.status] ?? 0) + 1
  return result
}
const inArea = (area: string) => firms.filter((firm) => area === '330400' || firm.area === area)
const polygon = (lon: number, lat: number) => {
  const ring = Array.from({ length: 14 }, (_, i) => [
    lon + Math.cos((i / 14) * 2 * Math.PI) * 0.115,
    lat + Math.sin((i / 14) * 2 * Math.PI) * 0.085,
  ])
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] }
}
const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] })
const collection = (features: unknown[]) => ({ type: 'FeatureCollection', asOf: ago(1), features })
const feature = (id: string, geometry: unknown, properties: object) => ({ type: 'Feature', id, geometry, properties: { id, ...properties } })

const layers: Record<string, () => unknown> = {
  areas: () => collection(AREAS.map(([code, zh, en, lon, lat]) => feature(code, polygon(lon, lat), { area: code, name: both(zh, en), schematic: true }))),
  waters: () =>
    collection([
      feature('canal', { type: 'LineString', coordinates: [[120.42, 30.55], [120.6, 30.68], [120.75, 30.76], [120.8, 30.95]] }, { name: both('大运河', 'Grand Canal'), kind: 'RIVER' }),
      feature('haiyantang', { type: 'LineString', coordinates: [[120.77, 30.74], [120.85, 30.62], [120.94, 30.52]] }, { name: both('海盐塘', 'Haiyan Tang'), kind: 'RIVER' }),
      feature('bay', { type: 'Polygon', coordinates: [[[120.4, 30.3], [120.75, 30.34], [121, 30.5], [121.25, 30.62], [121.3, 30.2], [120.4, 30.2], [120.4, 30.3]]] }, { name: both('杭州湾', 'Hangzhou Bay'), kind: 'SEA' }),
    ]),
  enterprises: () => collection(firms.map((firm) => feature(firm.codeId, point(firm.lon, firm.lat), { ...firm, lon: undefined, lat: undefined }))),
  stations: () =>
    collection([
      feature('A1', point(120.74, 30.76), { name: both('清河小学', 'Qinghe Primary School'), kind: 'AIR', area: '330402' }),
      feature('A2', point(120.73, 30.74), { name: both('嘉兴学院', 'Jiaxing University'), kind: 'AIR', area: '330402' }),
    ]),
  sections: () => collection([]),
  cases: () => collection(cases.filter((row) => row.state !== 'WRITTEN_OFF').map((row) => {
    const firm = firms.find((one) => one.uscc === row.uscc)!
    return feature(row.issueId, point(firm.lon, firm.lat), { ...row, codeId: firm.codeId })
  })),
}

const cases = firms
  .filter((firm) => firm.status === 'RED' || firm.status === 'YELLOW')
  .map((firm, n) => ({
    issueId: `issue-${n}`,
    number: `HJ2026-000${10 + n}`,
    title: both(`${firm.name.zh} 废水化学需氧量超标`, `${firm.name.en}: COD above its limit`),
    state: ['ASSIGNED', 'REPORTED', 'ANSWERED', 'VERIFIED'][n % 4],
    severity: ['SERIOUS', 'ORDINARY', 'MAJOR'][n % 3],
    area: firm.area,
    uscc: firm.uscc,
    enterprise: firm.name,
    outlet: `${firm.uscc}:DW001`,
    factor: 'w01018',
    openedAt: ago(60 * (n + 2)),
    due: ago(-60 * 30 * n + 700),
    overdue: n === 0,
    updatedAt: ago(30),
  }))
const later = (minutes: number) => ago(-minutes)
const alerts = [
  ['RED', 'ESCALATED', 12, 'VALUE'], ['ORANGE', 'RAISED', 38, 'VALUE'], ['YELLOW', 'RAISED', 95, 'SILENCE'], ['RED', 'UNANSWERED', 0, 'VALUE'], ['ORANGE', 'ACKNOWLEDGED', 0, 'VALUE'], ['YELLOW', 'CLOSED', 0, 'VALUE'], ['ORANGE', 'RAISED', 51, 'SUSPICION'],
].map(([grade, state, due, kind], n) => {
  const firm = firms[n * 7]
  const value = kind === 'VALUE'
  const open = state === 'RAISED' || state === 'ESCALATED'
  return {
    alertId: `alert-${n}`, kind, uscc: kind === 'SUSPICION' ? null : firm.uscc, suspicionId: kind === 'SUSPICION' ? 'suspicion-0' : null, suspicion: kind === 'SUSPICION' ? both('数值长时间不变', 'Flat line') : null, outlet: `${firm.uscc}:DW001`, area: firm.area, factor: value ? 'w01018' : null, name: value ? both('化学需氧量', 'COD') : null,
    value: value ? '97.4' : null, limit: value ? '80' : null, unit: value ? 'mg/L' : null, multiple: value ? '0.2175' : null, grade, state: String(state),
    recipients: [grade === 'YELLOW' ? 'ENTERPRISE' : grade === 'ORANGE' ? 'COUNTY' : 'CITY'], began: ago(70 + n * 9), at: ago(60), due: open ? later(Number(due)) : null,
    acknowledgedAt: state === 'ACKNOWLEDGED' ? ago(14) : null, acknowledgedBy: state === 'ACKNOWLEDGED' ? 'officer' : null, unansweredAt: null, closedAt: state === 'CLOSED' ? ago(33) : null, closedBy: state === 'CLOSED' ? 'BACK_WITHIN' : null,
    last: value && state !== 'CLOSED' ? { value: n % 2 ? '71.0' : '96.2', time: ago(1), flag: 'N', above: n % 2 === 0 } : null,
    answer: state === 'ACKNOWLEDGED' ? { at: ago(12), reason: '进水冲击', measure: '已加大曝气量，每半小时取样一次' } : null,
    actions: open && grade !== 'YELLOW' ? ['acknowledge'] : [],
  }
})
const file = (row: (typeof cases)[number]) => ({
  ...row,
  history: [
    { event: 'cases.IssueReported', at: row.openedAt, by: both('自动监控', 'automatic monitoring'), text: both('小时均值超过许可限值，系统自动立案。', 'The hourly mean was above the permitted limit; the case opened by itself.'), note: null },
    { event: 'cases.IssueAssigned', at: ago(50), by: both('平台', 'platform'), text: both('交县（市、区）办理，请企业说明原因和整改措施。', 'Assigned to the county; the firm is asked for cause and remedy.'), note: null },
    ...(row.state === 'ANSWERED' || row.state === 'VERIFIED' ? [{ event: 'cases.EvidenceSubmitted', at: ago(20), by: both('企业', 'the firm'), text: both('企业已答复。', 'The firm answered.'), note: '曝气机故障，已更换备用机，出水恢复。' }] : []),
  ],
  findings: [{ exceedanceId: 'exceedance-1', time: ago(180), value: '126.4', limit: '80', unit: 'mg/L', multiple: '0.58' }],
  actions: { REPORTED: ['assign'], ASSIGNED: ['answer'], ANSWERED: ['return', 'verify'], VERIFIED: ['write-off'] }[row.state] ?? [],
})

const factors: [string, string, string, string, string][] = [
  ['w01018', '化学需氧量', 'COD', '80', 'mg/L'],
  ['w21003', '氨氮', 'Ammonia nitrogen', '10', 'mg/L'],
  ['w01001', 'pH', 'pH', '9', ''],
]
const outlets = (uscc: string) => [
  {
    outlet: `${uscc}:DW001`, enterprise: { uscc, name: firms.find((firm) => firm.uscc === uscc)?.name ?? uscc }, area: '330483', kind: 'WATER', state: 'EXCEEDING', asOf: ago(12),
    values: factors.map(([factor, zh, en, limit, unit], n) => ({ factor, name: both(zh, en), value: n === 0 ? '126.4' : (Number(limit) * 0.6).toFixed(2), unit, limit, period: 'HOUR', ratio: n === 0 ? '1.58' : '0.6', time: ago(12), flag: 'N', over: n === 0 })),
  },
  { outlet: `${uscc}:DA001`, enterprise: { uscc, name: uscc }, area: '330483', kind: 'AIR', state: 'SILENT', asOf: ago(400), values: [{ factor: 'a21026', name: both('二氧化硫', 'Sulphur dioxide'), value: '21.0', unit: 'mg/m³', limit: '35', period: 'HOUR', ratio: '0.6', time: ago(400), flag: 'N', over: false }] },
]
const walls = firms.flatMap((firm, f) =>
  ['DW001', 'DA001', ...(f % 3 ? [] : ['DW002'])].map((code, n) => {
    const state = f % 11 === 4 ? 'SILENT' : f % 13 === 5 ? 'FAULT' : f % 9 === 2 && n ? 'STOPPED' : f % 17 === 6 ? 'CALIBRATION' : 'RUNNING'
    const over = firm.status === 'RED' && n === 0 ? 1 + (f % 3) : 0
    const air: typeof factors = [['a21026', '二氧化硫', 'Sulfur dioxide', '35', 'mg/m³'], ['a21002', '氮氧化物', 'Nitrogen oxides', '50', 'mg/m³'], ['a34013', '颗粒物', 'Particulate matter', '5', 'mg/m³']]
    const values = (code.startsWith('DW') ? factors : air).map(([factor, zh, en, limit, unit], k) => {
      const ratio = over && k === 0 ? 1.34 : 0.25 + chance() * 0.65
      const bounds = factor === 'w01001'
      return { factor, name: both(zh, en), value: bounds ? (6.6 + chance() * 1.6).toFixed(2) : (Number(limit) * ratio).toFixed(1), unit, limit, min: bounds ? '6' : null, period: code.startsWith('DW') ? 'DAY' : 'HOUR', ratio: ratio.toFixed(3), time: ago(state === 'SILENT' ? 700 : 2), flag: state === 'CALIBRATION' && k === 0 ? 'C' : 'N', judged: over && k === 0 ? { exceedanceId: 'x', period: 'HOUR', start: ago(300), value: '107.2', multiple: '0.34' } : null }
    })
    const [factor, , , limit] = code.startsWith('DW') ? factors[0] : air[0]
    return {
      row: { outlet: `${firm.uscc}:${code}`, code, name: code.startsWith('DW') ? both('废水总排口', 'Main waste-water outlet') : both('锅炉烟囱', 'Boiler stack'), medium: code.startsWith('DW') ? 'WATER' : 'AIR', uscc: firm.uscc, enterprise: firm.name, sector: firm.sector, area: firm.area, state, heardAt: ago(1), asOf: ago(state === 'SILENT' ? 700 : 2), fresh: state !== 'SILENT', hours: state === 'SILENT' ? 9 : 24 - (f % 3), over, values },
      trend: { factor, from: ago(1440), values: Array.from({ length: 24 }, (_, h) => (state === 'SILENT' && h > 12) || (h + f) % 17 === 0 ? null : (Number(limit) * (over && h > 17 ? 1.3 : 0.5 + 0.2 * Math.sin((h + f) / 3))).toFixed(1)) },
    }
  }),
)
const wall = (search: URLSearchParams) => {
  const order = ['SILENT', 'FAULT', 'CALIBRATION', 'MAINTENANCE', 'RUNNING', 'STOPPED', 'NO_DATA']
  const q = (search.get('q') ?? '').toLowerCase()
  const seen = walls.filter(({ row }) => (!search.get('area') || row.area === search.get('area')) && (!search.get('sector') || row.sector === search.get('sector')) && (!search.get('medium') || row.medium === search.get('medium')) && JSON.stringify(row).toLowerCase().includes(q))
  const state = search.get('state')
  const taken = seen.filter(({ row }) => !state || (state === 'OVER' ? row.over : row.state === state)).sort((a, b) => Number(b.row.over > 0) - Number(a.row.over > 0) || order.indexOf(a.row.state) - order.indexOf(b.row.state))
  const from = Number(search.get('cursor') ?? 0)
  const to = from + Number(search.get('limit') ?? 60)
  const counts: Record<string, number> = {}
  for (const { row } of seen) counts[row.state] = (counts[row.state] ?? 0) + 1
  return { asOf: ago(0), total: taken.length, over: seen.filter(({ row }) => row.over).length, counts, items: taken.slice(from, to), next: to < taken.length ? String(to) : null }
}
const series = (search: URLSearchParams) => {
  const from = Date.parse(search.get('from') ?? ago(1440))
  const to = Date.parse(search.get('to') ?? ago(0))
  const limit = Number(factors.find(([id]) => id === search.get('factor'))?.[3] ?? 35)
  const points = []
  const step = { raw: 60_000, minute: 600_000, day: 86_400_000 }[search.get('resolution') ?? ''] ?? 3_600_000
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    const hour = Math.floor(at / 3_600_000)
    if (hour % 31 === 4) continue
    const wave = 0.62 + 0.15 * Math.sin(at / 9e6) + (to - at < 4 * 3_600_000 && limit === 80 ? 0.75 : 0)
    points.push({ time: new Date(at).toISOString(), value: (limit * wave).toFixed(1), flag: hour % 29 < 2 ? 'C' : 'N', valid: hour % 29 >= 2, count: 60, frameIds: ['4711', '4712'] })
  }
  return { outlet: search.get('outlet'), factor: search.get('factor'), unit: 'mg/L', resolution: search.get('resolution'), limit: [{ from: ago(1e6), to: ago(600).slice(0, 10), max: String(limit), min: null, period: 'HOUR', standard: 'GB 4287-2012', clause: '表2' }, { from: new Date(Date.parse(ago(600)) + 864e5).toISOString().slice(0, 10), to: null, max: String(limit * 0.9), min: null, period: 'HOUR', standard: 'GB 4287-2012', clause: '表2' }], points }
}

const ranking = () => AREAS.map(([area, zh, en], n) => ({ area, name: both(zh, en), value: (86.4 - n * 2.3).toFixed(1), change: ((n % 3) - 1) * 0.6, rank: n + 1, gate: { applied: n === 6, cap: '75', reason: null } }))
const index = (area: string) => ({
  area, asOf: ago(30), value: area === '330400' ? '81.3' : ranking().find((row) => row.area === area)?.value,
  gate: { applied: area === '330483', cap: '75', reason: both('有未按期销号的重大问题', 'a major case is overdue') },
  ruleSet: { id: 'demo-index', version: '2026.1', note: both('演示口径', 'demonstration weights') },
  subIndices: [
    ['quality', '环境质量', 'Quality', '84.0', '0.4', '33.6'],
    ['compliance', '企业守法', 'Compliance', '78.9', '0.35', '27.6'],
    ['closure', '问题闭环', 'Cases closed', '80.4', '0.25', '20.1'],
  ].map(([id, zh, en, value, weight, contribution]) => ({ id, name: both(zh, en), value, weight, contribution, indicators: [] })),
  change: { value: '-0.8', since: ago(1440) },
})
const feed = () => firms.filter((firm) => 'RED YELLOW BLUE'.includes(firm.status)).slice(0, 12).map((firm, n) => ({
  id: 1000 - n, type: ['code', 'exceedance', 'case'][n % 3], at: ago(4 + n * 23), area: firm.area, subject: { codeId: firm.codeId, uscc: firm.uscc, issueId: 'issue-0' },
  text: [both(`${firm.name.zh}由绿码转为${firm.status === 'RED' ? '红' : '黄'}码：废水化学需氧量超标 0.58 倍`, `${firm.name.en} went from green to ${firm.status.toLowerCase()}: COD above its limit by 58 %`), both(`${firm.name.zh} DW001 化学需氧量小时均值 126.4 mg/L，限值 80`, `${firm.name.en} DW001: hourly COD 126.4 mg/L, limit 80`), both(`${firm.name.zh}的问题已立案，交县（市、区）办理`, `A case was opened on ${firm.name.en} and given to its county`)][n % 3],
  status: firm.status,
}))
const code = (firm: (typeof firms)[number]) => ({
  codeId: firm.codeId, kind: 'ENV_CODE', enterprise: { name: firm.name, uscc: firm.uscc, area: firm.area }, status: firm.status, since: ago(300), asOf: ago(2), score: '71', reasons: [{ item: both('废水小时均值超标', 'Hourly mean above the limit'), clause: '演示规则 2.1', points: '-12', since: ago(300), eventId: '88' }],
  points: [{ item: both('废水小时均值超标', 'Hourly mean above the limit'), clause: '演示规则 2.1', points: '-12', since: ago(300), until: ago(-60 * 24 * 90), repair: both('整改并经核查销号后满 30 天恢复', 'Comes back 30 days after the case is written off') }],
  history: [{ at: ago(300), from: 'GREEN', to: firm.status, score: '71' }], permit: { permitNo: `${firm.uscc}001P`, validTo: '2028-06-30' }, openCases: 1, dataNote: both('演示数据', 'demonstration data'),
})
const explain = (kind: string, id: string) => ({
  kind, id, title: both('为什么是这个结果', 'Why this result'), value: kind === 'code' ? firms.find((firm) => firm.codeId === id)?.status : '81.3', asOf: ago(2),
  inputs: [{ name: both('化学需氧量小时均值', 'Hourly mean of COD'), value: '126.4', unit: 'mg/L', time: ago(120), state: both('有效', 'valid') }, { name: both('许可限值', 'Permitted limit'), value: '80', unit: 'mg/L', time: null, state: null }],
  rule: { id: 'demo-credit', version: '2026.1', clause: 'GB 4287-2012 表2', text: both('小时均值超过许可限值，每次扣 12 分；低于 75 分为黄码。', 'Each hourly mean above the permit limit costs 12 points; below 75 the code is yellow.'), official: false },
  wouldChange: [both('整改销号后满 30 天，恢复 12 分。', '30 days after the case is written off, 12 points come back.')],
  events: [{ id: '88', name: 'monitoring.ExceedanceConfirmed', at: ago(120), text: both('确认超标', 'Exceedance confirmed') }],
})

const people: Record<string, object> = {
  commander: { authenticated: true, username: 'commander', name: '指挥长', roles: ['commander'], areas: ['330400'] },
  officer: { authenticated: true, username: 'officer', name: '王警官', roles: ['officer'], areas: ['330400'] },
  enterprise: { authenticated: true, username: 'enterprise', name: '李经理', roles: ['enterprise'], areas: [], enterprise: firms[60]?.uscc ?? firms[0].uscc },
}
/** A good code of the test vectors; the picture is a stand-in, for the mock has nothing that draws QR codes. */
const demonstrationLiveCode = (codeId: string) => {
  const { codes } = JSON.parse(readFileSync('public/vectors/live-codes-1.json', 'utf8'))
  return { codeId, status: firms.find((firm) => firm.codeId === codeId)?.status ?? 'GREEN', text: codes[0].text, algorithm: 'ed25519', asOf: ago(0), expiresAt: ago(-5), qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1,1h3v3h-3zM5,1h3v3h-3zM1,5h3v3h-3zM6,6h1v1h-1z"/></svg>' }
}
let person: string | null = 'officer'

function answer(path: string, search: URLSearchParams): unknown {
  const part = path.split('/').filter(Boolean)
  const area = search.get('area') ?? '330400'
  if (path === '/api/public/me') return person ? people[person] : { authenticated: false }
  if (path === '/api/public/code-keys') return demonstrationKeys()
  if (/^\/api\/credit\/codes\/.*\/live$/.test(path)) return demonstrationLiveCode(part[3])
  if (path === '/api/public/codes/distribution') return { asOf: ago(1), total: inArea(area).length, counts: counts(area), moved: inArea(area).filter((firm) => 'RED YELLOW'.includes(firm.status)).slice(0, 5).map((firm, n) => ({ codeId: firm.codeId, name: firm.name, from: 'GREEN', to: firm.status, at: ago(12 + n * 47), reason: both('废水化学需氧量小时均值超过许可限值 0.58 倍', 'Hourly COD was 58 % above the permitted limit') })) }
  if (path === '/api/public/codes') return { items: firms.filter((firm) => JSON.stringify(firm).toLowerCase().includes((search.get('q') ?? '').toLowerCase())).slice(0, 10), next: null }
  if (path.startsWith('/api/public/codes/')) return code(firms.find((firm) => firm.codeId === part[3])!)
  if (path === '/api/credit/mine') return code(firms.find((firm) => firm.uscc === (people.enterprise as { enterprise: string }).enterprise)!)
  if (path === '/api/public/index/current') return index(area)
  if (path === '/api/public/index/ranking') return { items: ranking(), asOf: ago(30) }
  if (path === '/api/public/index/history') return { items: Array.from({ length: 30 }, (_, n) => ({ date: ago((30 - n) * 1440).slice(0, 10), value: (80 + Math.sin(n / 4) * 2).toFixed(1) })) }
  if (path.includes('/air/') && !path.includes('explain')) return air(path, search)
  if (path.startsWith('/api/public/water')) return { items: [] }
  if (path.startsWith('/api/public/map/layers/')) return layers[part[4]]?.()
  if (path === '/api/public/feed') return { items: feed().filter((item) => area === '330400' || item.area === area) }
  if (/explain/.test(path)) return explain(part.at(-2)!, part.at(-1)!)
  if (path === '/api/cases') return { items: cases.filter((row) => (area === '330400' || row.area === area) && (!search.get('state') || row.state === search.get('state')) && (!search.get('uscc') || row.uscc === search.get('uscc'))), next: null }
  if (path.startsWith('/api/cases/')) return file(cases.find((row) => row.issueId === part[2])!)
  if (path === '/api/permits/mine' || path.startsWith('/api/permits/enterprises/')) {
    const uscc = part[3] ?? (people.enterprise as { enterprise: string }).enterprise
    const firm = firms.find((one) => one.uscc === uscc)!
    return { enterprise: { uscc, name: firm.name, area: firm.area, sector: firm.sector, site: { address: '乌镇大道 88 号' }, outlets: [{ code: 'DW001', kind: 'WATER', name: both('废水总排口', 'Main waste-water outlet') }, { code: 'DA001', kind: 'AIR', name: both('锅炉烟囱', 'Boiler stack') }] }, permits: [{ permitNo: `${uscc}001P`, category: 'KEY', validFrom: '2025-07-01', validTo: '2028-06-30', outlets: [{ outlet: 'DW001', limits: [{ factor: 'w01018', period: 'HOUR', max: '80', min: null, unit: 'mg/L', standard: 'GB 4287-2012', clause: '表2' }] }] }] }
  }
  if (path.startsWith('/api/monitoring/suspicions')) return suspicions(path, firms[0])
  if (path === '/api/monitoring/exceedances') return { items: [3, 4].map((h) => ({ exceedanceId: `exceedance-${h}`, outlet: `${search.get('uscc')}:DW001`, factor: 'w01018', period: 'HOUR', start: ago(60 * h), value: '110.2', limit: '80', unit: 'mg/L', multiple: '0.377', standard: 'GB 4287-2012', clause: '表2', state: h === 4 ? 'WITHDRAWN' : 'CONFIRMED', confirmedAt: ago(60 * h - 60) })) }
  if (path.endsWith('/corrections')) return { items: [8, 15].map((h, n) => ({ correctionId: `c${h}`, factor: search.get('factor'), period: 'HOUR', start: new Date(Math.floor(Date.parse(ago(60 * h)) / 3_600_000) * 3_600_000).toISOString(), before: n ? null : { value: '71.0', flag: 'N' }, after: { value: '52.3', flag: 'N' }, causeText: both('设备重新上报', 'the device sent it again'), at: ago(60), effectText: null })) }
  if (path === '/api/monitoring/marks') return { items: [{ markId: 'm1', factors: [], from: ago(720), to: ago(560), state: 'M', reason: '更换蠕动泵管', status: 'STANDING', at: ago(540) }] }
  if (path === '/api/monitoring/map/outlets') return collection(wall(new URLSearchParams({ ...Object.fromEntries(search), limit: '500' })).items.map(({ row }) => { const firm = firms.find((one) => one.uscc === row.uscc)!; return feature(row.outlet, point(firm.lon + (row.code === 'DA001' ? 0.006 : 0), firm.lat), { ...row, leading: row.values[0] }) }))
  if (path === '/api/monitoring/wall') return wall(search)
  if (path === '/api/monitoring/alerts') {
    const states = (search.get('state') ?? 'RAISED,ESCALATED,UNANSWERED,ACKNOWLEDGED,CLOSED').split(',')
    return { items: alerts.filter((one) => states.includes(one.state) && (!search.get('recipient') || one.actions.includes('acknowledge'))), next: null, asOf: ago(0) }
  }
  if (path === '/api/monitoring/outlets') return { items: outlets(search.get('uscc') ?? firms[0].uscc) }
  if (path.startsWith('/api/public/outlets/')) return { items: outlets(part[3]) }
  if (path === '/api/monitoring/series') return series(search)
  if (path === '/api/monitoring/emissions') {
    const factor = search.get('factor') ?? ''
    const items = Array.from({ length: 5 }, (_, n) => {
      const day = ago(24 * (4 - n)).slice(0, 10)
      return { day, factor, volume: '1036.8', kilograms: '41.5', hours: 24, told: { byHours: n > 2 ? '25.7' : '41.48', ofDay: null, compared: '41.5', hours: 24, difference: n > 2 ? '-0.3807' : '-0.0005' } }
    })
    return { tolerance: '0.1', disagrees: items.slice(3).map((one) => one.day), items, next: null }
  }
  if (path.startsWith('/api/monitoring/frames/')) return { id: part[3], receivedAt: ago(61), mn: '88888880000001', text: '##0136QN=20261124080000001;ST=32;CN=2061;PW=123456;MN=88888880000001;Flag=5;CP=&&DataTime=20261124070000;w01018-Avg=126.4,w01018-Flag=N&&8A41', hash: 'sha256:9f0c…' }
  return loggers(path, firms)
}

function respond(request: IncomingMessage, response: ServerResponse, address: URL): void {
  if (address.pathname === '/api/monitoring/wall/live') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })
    const timer = setInterval(() => {
      const row = walls[Math.floor(chance() * walls.length)].row
      row.values[0].value = (Number(row.values[0].value) * (0.95 + chance() * 0.1)).toFixed(1)
      row.asOf = ago(0)
      response.write(`event: rows\ndata: ${JSON.stringify([row])}\n\n`)
    }, 1000)
    request.on('close', () => clearInterval(timer))
    return
  }
  if (address.pathname === '/api/live') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })
    response.write(':ok\n\n')
    let id = 5000
    const timer = setInterval(() => {
      const firm = firms[(id * 13) % firms.length]
      firm.status = firm.status === 'RED' ? 'GREEN' : 'RED'
      const text = firm.status === 'RED' ? both(`${firm.name.zh}转为红码：废水化学需氧量连续超标`, `${firm.name.en} turned red: COD above its limit again`) : both(`${firm.name.zh}恢复绿码`, `${firm.name.en} is green again`)
      response.write(`id: ${id++}\nevent: code\ndata: ${JSON.stringify({ type: 'code', at: ago(0), area: firm.area, subject: { codeId: firm.codeId, uscc: firm.uscc }, text, status: firm.status })}\n\n`)
    }, 9000)
    request.on('close', () => clearInterval(timer))
    return
  }
  if (address.pathname === '/api/monitoring/air/import') {
    request.resume()
    response.statusCode = 400
    response.setHeader('Content-Type', 'application/problem+json')
    response.end(JSON.stringify({ type: 'urn:yunguanjia:problem:air-file-faulty', status: 400, detail: '文件有 2 处错误，没有导入任何数据；请按行改正后重新导入', errors: [{ line: 3, column: 'no2', value: 'x', message: '不是数字；没有数据请留空，不要写 NA 或 -' }, { line: 7, column: 'time', value: '2026-11-20T08:30:00', message: '须为整点，即小时的开始时刻，如 2026-11-20T08:00:00' }] }))
    return
  }
  if (request.method === 'POST') {
    const row = cases.find((one) => one.issueId === address.pathname.split('/')[3])
    const next: Record<string, string> = { assign: 'ASSIGNED', answer: 'ANSWERED', return: 'ASSIGNED', verify: 'VERIFIED', 'write-off': 'WRITTEN_OFF' }
    if (row) row.state = next[address.pathname.split('/').at(-1)!] ?? row.state
    request.resume()
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(row ? file(row) : {}))
    return
  }
  const body = answer(address.pathname, address.searchParams)
  response.statusCode = body === undefined ? 404 : 200
  response.setHeader('Content-Type', body === undefined ? 'application/problem+json' : 'application/json')
  response.end(JSON.stringify(body ?? { type: 'urn:yunguanjia:not-found', title: '没有找到', status: 404 }))
}

export function mockPlatform(pages: string[]): Plugin {
  return {
    name: 'mock-platform',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = new URL(request.url ?? '/', 'http://localhost')
        if (address.searchParams.has('as')) person = address.searchParams.get('as') || null
        if (address.pathname.startsWith('/api/')) return respond(request, response, address)
        if (address.pathname.startsWith('/oauth2/')) {
          person = 'officer'
          response.writeHead(302, { Location: '/' })
          return response.end()
        }
        const page = address.pathname.slice(1)
        if (pages.includes(page)) request.url = `/${page}.html${address.search}`
        next()
      })
    },
  }
}

/** Air for a page without a platform: a year of plausible days, made up. */
const both = (zh: string, en: string) => ({ zh, en })
const CLASSES = [both('优', 'Excellent'), both('良', 'Good'), both('轻度污染', 'Lightly polluted'), both('中度污染', 'Moderately polluted')]
const quality = (aqi: number, standard: string) => ({ aqi, grade: Math.max(1, Math.ceil(aqi / 50)), class: CLASSES[Math.max(0, Math.ceil(aqi / 50) - 1)], colour: '#ffff00', primary: aqi > 50 ? ['PM2.5'] : [], missing: [], waived: [], standard })
const hourAgo = () => new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 - 3_600_000).toISOString()
const STATIONS: [string, string, string, string, number][] = [['1252A', '清河小学', 'Qinghe Primary School', 'NATIONAL', 62], ['1253A', '嘉兴学院', 'Jiaxing University', 'NATIONAL', 48], ['2872A', '南湖区残联', 'Nanhu Disabled Persons’ Federation', 'NATIONAL', 104], ['DEMO-M1', '南湖微型站一', 'Nanhu micro sensor 1', 'MICRO', 133]]
const values = ['SO2', 'NO2', 'PM10', 'PM2.5', 'CO', 'O3'].map((name, n) => ({ factor: `a${n}`, name: both(name, name), value: String(9 + n * 7), unit: name === 'CO' ? 'mg/m³' : 'µg/m³', iaqi: 20 + n * 7, flag: name === 'CO' ? 'M' : 'N' }))
const sliding = (values: string[]) => [['O3-8h', 8, 6], ['PM10-24h', 24, 20], ['PM2.5-24h', 24, 20]].map(([item, window, needed], n) => ({ item, value: values[n], unit: 'µg/m³', iaqi: null, counts: false, hours: window, needed, window }))
const station = ([id, zh, en, level, aqi]: (typeof STATIONS)[number]) => ({ station: id, name: both(zh, en), area: '330402', level, time: hourAgo(), ...quality(aqi, 'HJ 633-2026'), values, sliding: sliding(['88', '61', '44']) })

function days(from: string, to: string) {
  const items = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    const n = at / 86_400_000
    const aqi = Math.round(62 + 30 * Math.sin(n / 9) + 24 * Math.sin(n / 2.3) + 14 * Math.cos(n / 58))
    const older = Math.round(aqi * 0.92)
    if (n % 61 === 0) continue
    items.push({ day, ...quality(day < '2026-03-01' ? older : aqi, day < '2026-03-01' ? 'HJ 633-2012' : 'HJ 633-2026'), by: { 'HJ 633-2012': quality(older, 'HJ 633-2012'), 'HJ 633-2026': quality(aqi, 'HJ 633-2026') }, explain: `air:330400/${day}` })
  }
  return items
}

function statistics(search: URLSearchParams) {
  const all = days(search.get('from')!, search.get('to')!)
  const tally = (aqis: number[]) => ({ good: aqis.filter((aqi) => aqi <= 100).length, valid: aqis.length, percent: ((100 * aqis.filter((aqi) => aqi <= 100).length) / aqis.length).toFixed(1) })
  const of: [string, string, string, number, string][] = [['SO2', '6', '11', 98, '60'], ['NO2', '30', '62', 98, '40'], ['PM10', '55', '118', 95, '60'], ['PM2.5', '33', '71', 95, '30'], ['CO', '0.7', '1.0', 95, '4'], ['O3-8h', '98', '150', 90, '160']]
  const items = of.map(([item, mean, percentile, p, limit], n) => {
    const statistic = Number(n > 3 ? percentile : mean)
    return { item, unit: item === 'CO' ? 'mg/m³' : 'µg/m³', days: all.length, enough: null, mean, p, percentile, limit, limitIsOf: n > 3 ? 'percentile' : 'mean', exceeds: statistic > Number(limit), multiple: String(Math.max(0, statistic / Number(limit) - 1)) }
  })
  const parts = items.map((item) => ({ item: item.item, statistic: item.limitIsOf === 'mean' ? item.mean : item.percentile, unit: item.unit, limit: item.limit, index: (Number(item.limitIsOf === 'mean' ? item.mean : item.percentile) / Number(item.limit)).toFixed(3), share: '0.167' }))
  return { limits: { standard: 'GB 3095-2026', clause: '表1', phase: both('过渡期限值', 'limits of the transition') }, validity: { period: 'OTHER', daysNeeded: null, enough: null }, items, composite: { value: '4.05', limits: 'GB 3095-2026', main: ['PM2.5'], parts }, goodDays: { ...tally(all.map((day) => day.aqi)), backCast: { 'HJ 633-2012': tally(all.map((day) => day.by['HJ 633-2012'].aqi)), 'HJ 633-2026': tally(all.map((day) => day.by['HJ 633-2026'].aqi)) } } }
}

function forecast() {
  const day = (ahead: number) => new Date(Date.now() + (ahead - 1) * 86_400_000).toISOString().slice(0, 10)
  const baseline = (method: string, name: object, aqi: number[]) => ({ method, name, days: aqi.map((one, n) => ({ day: day(n + 1), ahead: n + 1, ...quality(one, 'HJ 633-2026'), error: { days: 360 - n, meanAbsolute: (9.4 + n * 3).toFixed(1), gradeHit: (81 - n * 7).toFixed(1) } })) })
  return { lastDay: day(0), standard: 'HJ 633-2026', imported: { source: '嘉兴市环境监测站（演示）', issuedAt: hourAgo(), days: [1, 2, 3].map((n) => ({ day: day(n), aqiFrom: 60 + n * 15, aqiTo: 80 + n * 20, primary: ['PM2.5'], grade: n > 1 ? 3 : 2 })) }, importedError: [{ ahead: 1, days: 12, inRange: '75.0' }], baselines: [baseline('PERSISTENCE', both('持续性基线：明天和今天一样', 'Persistence baseline: tomorrow as today'), [71, 71, 71]), baseline('DAMPED_TREND', both('趋势基线：最近一天的变化逐日减半', 'Trend baseline: the last day’s change, halving each day'), [78, 82, 84])] }
}

/** Undefined where it is no question about air. */
export function air(path: string, search: URLSearchParams): unknown {
  if (path === '/api/public/air/latest') return { asOf: hourAgo(), city: { ...station(STATIONS[0]), station: null, name: both('全市', 'City'), area: '330400' }, items: STATIONS.map(station) }
  if (path === '/api/public/air/waivers') return { items: [{ place: '1253A', name: both('嘉兴学院', 'Jiaxing University'), area: '330402', item: 'CO', from: '2026-03-01', to: null, basis: '历年监测方案（演示）', reason: null }] }
  if (path === '/api/public/air/days') return { items: days(search.get('from')!, search.get('to')!) }
  if (path === '/api/public/air/statistics') return statistics(search)
  if (path === '/api/public/air/forecast') return forecast()
  if (path === '/api/public/air/warnings') return { items: [{ warningId: 'w1', area: '330400', kind: 'CLASS_EXPECTED_TO_FALL', day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), aqiBefore: 71, aqiNow: 108, gradeBefore: 2, gradeNow: 3, basis: 'forecast:f', at: hourAgo() }] }
  if (path === '/api/public/air/samples') {
    const one = (item: string, label: string, value: string, automatic: string | null, limit: string | null, below = false) => ({ item, label, unit: 'µg/m³', value, below, automatic, difference: automatic === null ? null : String(Number(value) - Number(automatic)), percent: automatic === null ? null : (((Number(value) - Number(automatic)) / Number(automatic)) * 100).toFixed(1), limit, exceeds: limit === null ? null : Number(value) > Number(limit) })
    const day = (date: string, tsp: string) => ({ day: date, explain: `air:1252A/${date}`, values: [one('pm2_5', 'PM2.5', '38', '35', null), one('tsp', 'TSP', tsp, null, '300'), one('pb', 'Pb', '0.021', null, null), one('bap', 'BaP', '0.0004', null, '0.0025', true)] })
    return { rule: 'air-samples 2026.1', official: false, note: both('通行做法，未经核对。', 'Common practice, not verified.'), items: [day('2026-11-18', '96'), day('2026-11-12', '312')], periods: [{ item: 'pb', label: 'Pb', unit: 'µg/m³', period: '2026-Q3', mean: '0.0214', days: 15, needed: 15, limit: '1.0', exceeds: false }, { item: 'tsp', label: 'TSP', unit: 'µg/m³', period: '2026', mean: '104.2', days: 27, needed: 60, limit: '200', exceeds: null }] }
  }
  if (path === '/api/monitoring/air/imports') return { items: [{ sha256: '9f0c5b2e41aa77c3d0', name: 'delta.csv', stations: ['1252A', '1253A', '2872A'], hours: 3, passed: 164, from: '2018-02-20T07:00:00+08:00', to: '2018-02-20T07:00:00+08:00', at: hourAgo() }] }
  return undefined
}

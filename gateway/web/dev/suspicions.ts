/** Suspicious data of every kind for `npm run dev`: made up, in the form in which the platform sends it. */
const HOUR = 3_600_000
const kinds = ['FLAT_LINE', 'COPIED_PERIOD', 'UNDER_LIMIT', 'DIGIT_PATTERN', 'CLOCK', 'SUDDEN_STEP', 'LOW_NOISE', 'OFF_SCALE', 'MARKS', 'DILUTED', 'UNEXPLAINED_EMISSION', 'TOLD_TOTAL'] as const
const titles = ['数值长时间不变/Flat line', '复制其他时段数据/Copy of another period', '贴近限值下方/Held just under the limit', '尾数分布异常/Pattern of last digits', '时钟不一致/Clock out of order', '无工况变化的突降/Sudden step down', '波动异常偏小/Too little noise', '零值或量程顶格/Zero or off the scale', '标记时机可疑/Marks at suspicious times', '氧含量偏高（稀释）/Oxygen near that of air', '排放与用电不符/Emission does not follow power', '自报总量与均值不符/Told totals do not follow the means']
const start = Math.floor(Date.now() / HOUR) * HOUR - 240 * HOUR
const iso = (hour: number) => new Date(start + hour * HOUR).toISOString()
const wander = (hour: number) => 40 + 4 * Math.sin(hour / 9) + 2.5 * Math.sin(hour * 2.3) + 1.5 * Math.sin(hour * 5.1)
const dots = (from: number, to: number, value: (hour: number) => number) => Array.from({ length: to - from }, (_, n) => ({ time: iso(from + n), value: value(from + n).toFixed(1) }))
const held = (hour: number) => 77.2 + 2 * Math.abs(Math.sin(hour * 3.7))

const evidence: Record<string, object> = {
  FLAT_LINE: { value: '41.3', hours: 26, longestBefore: 2, repeats: '0.012', around: dots(0, 120, (h) => (h > 47 && h < 74 ? 41.3 : wander(h))) },
  COPIED_PERIOD: { original: iso(-200), hours: 96, offset: '0.3', bits: 610, copy: dots(0, 96, (h) => wander(h) + 0.3), originalValues: dots(-200, -104, (h) => wander(h + 200)) },
  UNDER_LIMIT: { limit: '80', under: 150, over: 0, below: 3, bands: Array.from({ length: 24 }, (_, n) => (n === 19 ? 150 : n === 18 ? 3 : n > 8 && n < 12 ? 5 : 0)), week: dots(0, 168, (h) => (h < 10 ? wander(h) : held(h))) },
  DIGIT_PATTERN: { decimals: 1, counts: [12, 20, 48, 61, 22, 70, 15, 55, 20, 13], expected: '33.6', statistic: '118', chance: '3.1E-21', exact: false },
  CLOCK: { seen: 30, ahead: 6, early: 1, reset: 0, lagMinutes: null, samples: Array.from({ length: 30 }, (_, n) => ({ frame: n, received: iso(n * 0.8), sent: iso(n * 0.8 + (n > 18 && n < 25 ? 0.7 : 0.01)), measured: iso(n * 0.8 - 1) })) },
  SUDDEN_STEP: { at: iso(60), before: '40.2', after: '16.4', lowestBefore: '33.1', flow: '1.02', around: dots(0, 120, (h) => (h >= 60 ? 0.4 : 1) * wander(h)) },
  LOW_NOISE: { noise: '0.0082', usual: '0.061', week: dots(0, 168, (h) => 40 + Math.sin(h / 20)), before: dots(-168, 0, wander) },
  OFF_SCALE: { value: '0.0', ceiling: false, hours: 9, around: dots(0, 60, (h) => (h > 24 && h < 34 ? 0 : wander(h))) },
  MARKS: { marks: 12, atHigh: 10, sameHour: 14, atSameHour: 9, begun: Array.from({ length: 12 }, (_, n) => iso(14 + n * 24)), values: dots(0, 300, (h) => wander(h) + (h % 24 > 10 && h % 24 < 16 ? 12 : 0)) },
  DILUTED: { usual: '6.3', highest: '20.1', hours: 7, oxygen: dots(0, 60, (h) => (h > 24 && h < 32 ? 19.8 + Math.sin(h) / 5 : 6.3 + Math.sin(h))) },
  UNEXPLAINED_EMISSION: { emission: '0.21', power: '1.04', values: dots(0, 336, (h) => (h > 168 ? 0.2 : 1) * wander(h) * 46), powers: dots(0, 336, (h) => 380 + wander(h)) },
  TOLD_TOTAL: { unit: 'm³', told: '3210.4', computed: '5178.1', difference: '-0.38', days: 5, toldDays: Array.from({ length: 12 }, (_, n) => ({ time: iso(n * 24), value: String(n > 6 ? 640 : 1030) })), computedDays: Array.from({ length: 12 }, (_, n) => ({ time: iso(n * 24), value: '1034' })) },
}

export function suspicions(path: string, firm: { uscc: string; area: string }) {
  const all = kinds.map((kind, n) => ({
    suspicionId: `s${n}`, kind, title: { zh: titles[n].split('/')[0], en: titles[n].split('/')[1] }, state: 'OPEN', strength: 98 - n * 5,
    uscc: firm.uscc, outlet: `${firm.uscc}:DW001`, area: firm.area, factor: 'w01018', name: { zh: '化学需氧量', en: 'COD' }, unit: 'mg/L',
    from: iso(kind === 'FLAT_LINE' ? 48 : kind === 'SUDDEN_STEP' ? 60 : kind === 'DILUTED' || kind === 'OFF_SCALE' ? 25 : kind === 'UNEXPLAINED_EMISSION' ? 168 : 0),
    to: iso(kind === 'FLAT_LINE' ? 74 : kind === 'DILUTED' ? 32 : kind === 'OFF_SCALE' ? 34 : kind === 'UNEXPLAINED_EMISSION' ? 336 : kind === 'SUDDEN_STEP' ? 108 : 168),
    since: iso(200), rules: '2026.1', note: null,
  }))
  const id = path.split('/')[4]
  if (!id) return { asOf: iso(240), total: all.length, items: all, next: null }
  const one = all.find((each) => each.suspicionId === id)
  return one && { ...one, evidence: evidence[one.kind] }
}

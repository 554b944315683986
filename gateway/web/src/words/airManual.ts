import type { Bilingual } from '../core/language'

/** The words for manual samples of air, beside the automatic values. */
export const words: Bilingual = {
  zh: {
    airManual: {
      title: '手工样品与自动值对照', lead: '手工样品（24 小时采样）只用于对照和判定 GB 3095 表 2 的项目，从不进入 AQI。', station: '站点', empty: '这个站点近一年没有手工样品。', none: '这个区域没有空气站。',
      day: '采样日', item: '项目', manual: '手工', automatic: '自动（日值）', difference: '差值', limit: '日限值', verdict: '判定', keeps: '达标', exceeds: '超标', notJudged: '只作对照', noDayLimit: '无日限值', belowLimitUnknown: '检出限高于限值，不能判定', below: '低于检出限',
      periods: '季、年均值（GB 3095-2026 表 2）', period: '时段', mean: '均值', days: '天数', needed: '{n} 天，须 {needed} 天', short: '天数不足，不判定', periodLimit: '限值', rule: '规则 {rule}（演示配置）：{note}',
      bring: '导入手工样品', bringLead: 'CSV，第一行是 station,date 和以下任意列：so2,no2,pm10,pm2_5,co,o3_8h,tsp,nox,pb,bap（µg/m³，CO 为 mg/m³；低于检出限写作 <0.001 或 0.001L）。有一处错误就整份不导入。', text: '内容', go: '检查并导入', going: '正在检查…', done: '已导入 {samples} 个样品、{values} 个数值。', known: '这份文件以前导入过，没有变化。',
    },
  },
  en: {
    airManual: {
      title: 'Manual samples beside automatic values', lead: 'Manual samples (taken over 24 hours) serve to compare and to judge the items of GB 3095, table 2; they never enter the AQI.', station: 'Station', empty: 'No manual samples of this station within a year.', none: 'There is no air station in this area.',
      day: 'Day', item: 'Item', manual: 'Manual', automatic: 'Automatic (day)', difference: 'Difference', limit: 'Limit of the day', verdict: 'Verdict', keeps: 'within', exceeds: 'above', notJudged: 'compared only', noDayLimit: 'no limit of a day', belowLimitUnknown: 'detection limit above the limit: cannot be judged', below: 'below detection',
      periods: 'Quarters and years (GB 3095-2026, table 2)', period: 'Period', mean: 'Mean', days: 'Days', needed: '{n} of {needed} days', short: 'too few days to judge', periodLimit: 'Limit', rule: 'Rule {rule} (demonstration configuration): {note}',
      bring: 'Import manual samples', bringLead: 'CSV, first line station,date and any of so2,no2,pm10,pm2_5,co,o3_8h,tsp,nox,pb,bap (µg/m³, CO mg/m³; below detection is written <0.001 or 0.001L). One fault and nothing of the file is taken.', text: 'Content', go: 'Check and import', going: 'Checking…', done: '{samples} samples with {values} values imported.', known: 'This file was imported before; nothing changed.',
    },
  },
}

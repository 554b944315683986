import type { Bilingual } from '../core/language'

/** The words of the desk's room of air. */
export const words: Bilingual = {
  zh: {
    air: {
      title: '空气',
      area: '区域', standard: '标准', period: '时段', latest12: '近 12 个月', thisYear: '今年', lastYear: '去年', thisMonth: '本月', lastMonth: '上月',
      grade: { 1: '优', 2: '良', 3: '轻度污染', 4: '中度污染', 5: '重度污染', 6: '严重污染', none: '无有效数据' },
      level: { NATIONAL: '国控', PROVINCE: '省控', CITY: '市控', MICRO: '微型站' },
      unofficial: '不计入官方数据',
      now: {
        title: '站点现在', empty: '这个区域还没有空气站。请选全市，或由管理员登记站点。', station: '站点', aqi: 'AQI', primary: '首要污染物', valid: '有效项', fresh: '小时', silent: '24 小时内没有数据',
        validOf: '{n}/6 项有效', missing: '缺 {what}', old: '早于应到时间', mean: '{area}（官方站点浓度均值）',
      },
      days: {
        title: '日历：每天的级别', empty: '这个时段没有已评价的日子。', by: '按哪个版本看', auto: '当日标准', v2012: 'HJ 633-2012 回算', v2026: 'HJ 633-2026 回算',
        change: '2026-03-01 起换用 HJ 633-2026：PM10、PM2.5 的 IAQI 100 由 150、75 收严到 120、60。同比请用同一版本回算。',
        good: '优良 {good}/{valid} 天', percent: '优良天数比率 {percent}%', cell: '{day}：AQI {aqi}，{grade}，首要污染物 {primary}', noIndex: '{day}：没有有效的 AQI', both: '同一天按两版：', none: '无',
      },
      sum: {
        title: '综合指数与评价', empty: '这个时段没有数据。', value: '综合指数', main: '主要污染物 {what}', limits: '限值：{standard}，二级。', part: '单项指数', share: '占比', mean: '均值', percentile: '百分位', days: '有效天数', limit: '限值',
        item: '项目', exceeds: '超标 {times} 倍', keeps: '达标', enough: '天数足够', short: '天数不足', noRule: '标准对这样的时段没有规定天数', need: '须有 {n} 天', lower: '越小越好；六项单项指数之和（HJ 663-2013）。', missing: '缺项，没有综合指数。',
      },
      forecast: {
        title: '预报与误差', imported: '导入的预报', none: '还没有导入预报。接口 POST /api/monitoring/air/forecasts。', by: '{source}，{when} 发布', day: '日期', expected: '预计', error: '一年误差', mae: '平均差 {n}', hit: '级别命中 {n}%', over: '{n} 天',
        baselineNote: '两条基线不看气象，只作比较：任何真正的预报都应胜过它们。误差按 {standard} 对过去一年逐日回报得出。', ahead: '{n} 天后', inRange: '落在区间 {n}%（{days} 天）', empty: '还没有连续两天的有效 AQI，做不了基线预报。', notNow: '最近两天没有有效 AQI', range: 'AQI {from}–{to}',
      },
      warnings: { title: '预警', empty: '没有预警。预计变差到轻度污染以上，或三小时内升两级，会在这里和动态里出现。', CLASS_EXPECTED_TO_FALL: '预计 {day} 变差', SUDDEN_CHANGE: '{day} 突然变差', change: 'AQI {before} → {now}' },
      bring: {
        title: '导入小时数据', lead: 'CSV，第一行是 station,time,so2,no2,pm10,pm2_5,co,o3（µg/m³，CO 为 mg/m³，时间是小时的开始，没有数据留空）。国家实时发布的存档格式可直接导入。有一处错误就整份不导入。',
        file: '选择文件', text: '或把内容粘贴在这里', registered: '只取已登记站点，其余行略过', go: '检查并导入', going: '正在检查…', done: '已导入 {hours} 行（{stations}），{from} 至 {to}。', passed: '略过 {n} 行未登记站点。', already: '这份文件以前导入过，没有变化。',
        faults: '{n} 处错误，没有导入任何数据：', line: '行', column: '列', value: '内容', mend: '怎么改', whole: '整行', more: '只显示前 {n} 处。', history: '导入过的文件', noHistory: '还没有导入过文件。', rows: '{n} 行', mayNot: '只有执法人员和管理员可以导入。',
      },
    },
  },
  en: {
    air: {
      title: 'Air',
      area: 'Area', standard: 'Standard', period: 'Period', latest12: 'Last 12 months', thisYear: 'This year', lastYear: 'Last year', thisMonth: 'This month', lastMonth: 'Last month',
      grade: { 1: 'Excellent', 2: 'Good', 3: 'Lightly polluted', 4: 'Moderately polluted', 5: 'Heavily polluted', 6: 'Severely polluted', none: 'No valid data' },
      level: { NATIONAL: 'national', PROVINCE: 'province', CITY: 'city', MICRO: 'micro' },
      unofficial: 'not in official figures',
      now: {
        title: 'Stations now', empty: 'There is no air station in this area yet. Choose the whole city, or have one registered.', station: 'Station', aqi: 'AQI', primary: 'Primary', valid: 'Valid', fresh: 'Hour', silent: 'no data within 24 hours',
        validOf: '{n} of 6 valid', missing: 'missing {what}', old: 'later than due', mean: '{area} (mean of the official stations)',
      },
      days: {
        title: 'Calendar: the class of each day', empty: 'No assessed days in this period.', by: 'Version to see it by', auto: 'standard of the day', v2012: 'all by HJ 633-2012', v2026: 'all by HJ 633-2026',
        change: 'HJ 633-2026 holds from 2026-03-01: PM10 and PM2.5 at IAQI 100 went from 150 and 75 to 120 and 60. Compare years by one version.',
        good: '{good} good of {valid} days', percent: 'good-day ratio {percent} %', cell: '{day}: AQI {aqi}, {grade}, primary {primary}', noIndex: '{day}: no valid AQI', both: 'The same day by both versions:', none: 'none',
      },
      sum: {
        title: 'Composite index and evaluation', empty: 'No data in this period.', value: 'Composite index', main: 'main pollutant {what}', limits: 'Limits: {standard}, class II.', part: 'Single index', share: 'Share', mean: 'Mean', percentile: 'Percentile', days: 'Valid days', limit: 'Limit',
        item: 'Item', exceeds: '{times} times above', keeps: 'within', enough: 'enough days', short: 'too few days', noRule: 'the standard sets no number of days for such a period', need: '{n} needed', lower: 'Smaller is better; the sum of six single indices (HJ 663-2013).', missing: 'An item is missing, so there is no composite index.',
      },
      forecast: {
        title: 'Forecast and its error', imported: 'Imported forecast', none: 'No forecast has been imported. Interface: POST /api/monitoring/air/forecasts.', by: '{source}, issued {when}', day: 'Day', expected: 'Expected', error: 'Error over a year', mae: 'off by {n} on average', hit: 'class right {n} %', over: '{n} days',
        baselineNote: 'The two baselines know nothing of the weather and are for comparison only: any real forecast should beat them. Their error is that of forecasting every day of the last year by {standard}.', ahead: '{n} day ahead | {n} days ahead', inRange: 'within the range {n} % ({days} days)', empty: 'There are not yet two days in a row with a valid AQI to make a baseline from.', notNow: 'no valid AQI on the last two days', range: 'AQI {from}–{to}',
      },
      warnings: { title: 'Warnings', empty: 'No warnings. A class expected to fall to lightly polluted or worse, or a rise by two classes within three hours, appears here and in the feed.', CLASS_EXPECTED_TO_FALL: 'Worse air expected on {day}', SUDDEN_CHANGE: 'Sudden change on {day}', change: 'AQI {before} → {now}' },
      bring: {
        title: 'Import hourly data', lead: 'CSV, first line station,time,so2,no2,pm10,pm2_5,co,o3 (µg/m³, CO mg/m³; the time is the beginning of the hour; an empty cell is no value). The archive form of the national real-time release is read as it is. One fault and nothing of the file is taken.',
        file: 'Choose a file', text: 'or paste its content here', registered: 'Take registered stations only and pass over the others', go: 'Check and import', going: 'Checking…', done: '{hours} lines imported ({stations}), {from} to {to}.', passed: '{n} lines of stations that are not registered were passed over.', already: 'This file was imported before; nothing changed.',
        faults: '{n} faults; nothing was imported:', line: 'Line', column: 'Column', value: 'Content', mend: 'How to mend it', whole: 'whole line', more: 'Only the first {n} are shown.', history: 'Imported files', noHistory: 'No file has been imported yet.', rows: '{n} lines', mayNot: 'Only officers and administrators may import.',
      },
    },
  },
}

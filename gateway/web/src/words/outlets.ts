import type { Bilingual } from '../core/language'

export const words: Bilingual = {
  zh: {
    outlets: {
      title: '排放口实时墙', lead: '每个联网排放口现在的状态、数值和限值，最需要看的排在前面。', find: '企业、排放口、信用代码', allSectors: '所有行业', allCounties: '全市', bothMedia: '废水和废气',
      medium: { WATER: '废水', AIR: '废气' },
      state: { RUNNING: '运行', STOPPED: '停运', MAINTENANCE: '维护', CALIBRATION: '校准', FAULT: '故障', SILENT: '无声', NO_DATA: '无数据', OVER: '判定超标', ALL: '全部' },
      flag: { N: '正常', F: '停运', M: '维护', S: '手工输入', D: '故障', C: '校准', T: '超量程', B: '通讯异常', '~': '数据不足' },
      over: '超标', overTimes: '判定超标 {n} 次', hours: '小时到报', late: '晚于应报时间', noLimit: '许可证没有限值，共 {n} 项读数', nothingYet: '还没有收到数据。',
      limitOf: { HOUR: '小时均值限值 {limit}', DAY: '日均值限值 {limit}' }, judgedValue: '判定的均值 {value}（{when}）',
      trend: '{name}最近 24 小时：{low} 到 {high}', trendEmpty: '{name}最近 24 小时没有有效的小时均值',
      head: { how: '状态', who: '排放口', values: '最新值 / 许可限值', trend: '最近 24 小时', hours: '到报', fresh: '测得' },
      empty: '还没有联网的排放口。', noMatch: '没有符合条件的排放口。', clear: '清除条件', more: '正在读取其余的排放口', note: '红色只用于已经判定的均值；此刻的数值不作判定。', states: '按状态筛选', sector: '行业', county: '县（市、区）', media: '介质',
    },
  },
  en: {
    outlets: {
      title: 'Live wall of outlets', lead: 'What every connected outlet does now: state, values and limits, the ones to look at first.', find: 'Firm, outlet, credit code', allSectors: 'All trades', allCounties: 'Whole city', bothMedia: 'Water and air',
      medium: { WATER: 'Waste water', AIR: 'Exhaust' },
      state: { RUNNING: 'running', STOPPED: 'stopped', MAINTENANCE: 'maintenance', CALIBRATION: 'calibration', FAULT: 'fault', SILENT: 'silent', NO_DATA: 'no data', OVER: 'judged over', ALL: 'all' },
      flag: { N: 'normal', F: 'stopped', M: 'maintenance', S: 'set by hand', D: 'fault', C: 'calibration', T: 'over range', B: 'no answer', '~': 'too little data' },
      over: 'over', overTimes: 'judged over once | judged over {n}×', hours: 'hours came', late: 'later than due', noLimit: 'No limit in the permit; {n} reading | No limit in the permit; {n} readings', nothingYet: 'Nothing was received yet.',
      limitOf: { HOUR: 'limit of the hourly mean {limit}', DAY: 'limit of the daily mean {limit}' }, judgedValue: 'mean that was judged: {value} ({when})',
      trend: '{name}, last 24 hours: {low} to {high}', trendEmpty: '{name}: no valid hourly mean in the last 24 hours',
      head: { how: 'State', who: 'Outlet', values: 'Newest value / permitted limit', trend: 'Last 24 hours', hours: 'Came', fresh: 'Measured' },
      empty: 'No outlet is connected yet.', noMatch: 'No outlet matches.', clear: 'Clear', more: 'Reading the other outlets', note: 'Red is only for means that were judged; a value of this minute is not.', states: 'Filter by state', sector: 'Trade', county: 'County', media: 'Medium',
    },
  },
}

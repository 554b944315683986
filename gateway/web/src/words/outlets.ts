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
      map: '地图', list: '清单', empty: '还没有联网的排放口。', noMatch: '没有符合条件的排放口。', clear: '清除条件', more: '正在读取其余的排放口', note: '红色只用于已经判定的均值；此刻的数值不作判定。', states: '按状态筛选', back: '所有排放口', hoursOf: '最近 24 小时到报 {n} 小时', month: '本月有效传输率 {n}%', transmitted: '应到 {due} 个小时均值，实到 {received} 个', factors: '监测项目', unknown: '没有您可查看的排放口 {outlet}。',
      reach: '时间范围', span: { '24h': '24 小时', '7d': '7 天', '30d': '30 天', '1y': '一年', free: '自选' }, from: '第一天', to: '最后一天', resolution: '数据种类', res: { raw: '实时', minute: '分钟', hour: '小时', day: '日' },
      asOf: '回看到', past: '按平台在 {when} 已知的数据显示：之后的更正和补传都已撤去。', present: '回到现在', monthShort: '本月 {n}%', monthOf: '本月传输有效率：应收 {due}、已收 {received}、有效 {valid} 个小时均值', latest: '最新一个值 {value}（{when}）', noPoints: '这段时间没有收到这类数据。换一种数据或更长的时间试试。',
      curve: '{name}监测曲线，{n} 次判定超标', permit: '排污许可证', basis: { HOUR: '限值依据 {basis}；虚线为当时有效的许可限值，按小时均值判定。', DAY: '限值依据 {basis}；虚线为当时有效的许可限值，按日均值判定。' },
      export: '导出', evidence: { measured: '存证 ZIP（按测量时间）', received: '存证 ZIP（按收到时间）' }, evidenceNote: '存证包含收到的原始报文、哈希清单和核验说明。所有文件都按“回看到”的时间取数，并注明该时间。',
      findings: '判定超标 {n} 次', noFindings: '这段时间没有判定超标的均值。', above: '超出 {n}%', withdrawn: '已撤销',
      changes: '更正与标记 {n} 条', noChanges: '这段时间的数据没有更正，企业也没有标记。', markedByFirm: '企业标记',
      sector: '行业', county: '县（市、区）', media: '介质',
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
      map: 'Map', list: 'List', empty: 'No outlet is connected yet.', noMatch: 'No outlet matches.', clear: 'Clear', more: 'Reading the other outlets', note: 'Red is only for means that were judged; a value of this minute is not.', states: 'Filter by state', back: 'All outlets', hoursOf: '{n} of the last 24 hours came', month: 'effective transmission this month {n} %', transmitted: '{received} of {due} hourly means that were due came', factors: 'Factors', unknown: 'No outlet you may see: {outlet}.',
      reach: 'Time range', span: { '24h': '24 h', '7d': '7 d', '30d': '30 d', '1y': '1 year', free: 'days' }, from: 'First day', to: 'Last day', resolution: 'Kind of data', res: { raw: 'live', minute: 'minute', hour: 'hour', day: 'day' },
      asOf: 'As of', past: 'Shown as the platform knew it at {when}: corrections and late data that came afterwards are taken back.', present: 'Back to now', monthShort: 'month {n}%', monthOf: 'Effective transmission this month: {due} hourly means due, {received} came, {valid} count', latest: 'The latest value {value} ({when})', noPoints: 'No data of this kind came in this time. Try another kind or a longer time.',
      curve: '{name} over time, {n} judged over', permit: 'the permit', basis: { HOUR: 'Limit by {basis}; the dashed line is the permitted limit in force, judged on hourly means.', DAY: 'Limit by {basis}; the dashed line is the permitted limit in force, judged on daily means.' },
      export: 'Export', evidence: { measured: 'Evidence ZIP (by time of measurement)', received: 'Evidence ZIP (by time of receipt)' }, evidenceNote: 'The evidence holds the frames as received, a list of hashes, and how to check them. Every file is as of the time looked back to, and says so.',
      findings: 'Judged over: {n}', noFindings: 'No mean of this time was judged to break its limit.', above: '+{n} %', withdrawn: 'withdrawn',
      changes: 'Corrections and marks: {n}', noChanges: 'Nothing was corrected in this time, and the firm marked nothing.', markedByFirm: 'marked by the firm',
      sector: 'Trade', county: 'County', media: 'Medium',
    },
  },
}

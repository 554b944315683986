import type { Bilingual } from '../core/language'

/** The words for what an hour's index is made of, and for items that a place never monitored. */
export const words: Bilingual = {
  zh: {
    airHour: {
      at: '看哪个小时', now: '现在', past: '站点在所选小时', show: '{station} 的各项', hide: '收起 {station} 的各项',
      item: '项目', value: '浓度', iaqi: '分指数', of: '{n}/{window} 小时有效，须 {needed}', stations: '各站均值', short: '有效小时不足',
      counts: '计入 AQI', shown: '只作展示', beside: '参考值', own: '1 小时', sliding: '{n} 小时滑动', none: '–', notValid: '无效，标记 {flag}',
      nine: '{standard} 实时报九项：六项 1 小时浓度，加 O3 的 8 小时和 PM10、PM2.5 的 24 小时滑动平均。', six: '{standard} 实时报六项，都是 1 小时浓度；滑动平均只作参考。',
      without: '不含 {what}（从未监测）', withoutBasis: '{item}：从未监测，自 {from} 起不计入；依据：{basis}',
    },
    airWaiver: {
      title: '从未监测的项目', lead: 'HJ 633-2026：某项从未监测、且近三年从未以轻度污染及以上成为首要污染物的，AQI 可以不含这一项。缺数不是从未监测，仍不发布 AQI。只对 2026-03-01 起的数据有效；登记和终止都会重算已发布的日子。',
      empty: '这个区域没有登记从未监测的项目。', place: '站点或区域', item: '项目', from: '起始日', to: '最后一天', open: '未定', basis: '依据', state: '状态', holds: '有效', ended: '已终止', never: '撤销，从未有效', why: '终止原因：{reason}',
      add: '登记从未监测的项目', basisHint: '写明何处可证，如历年监测方案、补充监测报告的编号', go: '登记', going: '正在登记…', done: '已登记。', stop: '终止…', last: '最后一天（填起始日前一天为撤销）', reason: '终止原因', stopGo: '确认终止', stopped: '已终止。', toHint: '未定可留空', cancel: '不终止',
    },
  },
  en: {
    airHour: {
      at: 'Hour to see', now: 'now', past: 'Stations in the hour chosen', show: 'items of {station}', hide: 'fold the items of {station}',
      item: 'Item', value: 'Value', iaqi: 'IAQI', of: '{n} of {window} hours valid, {needed} needed', stations: 'mean of stations', short: 'too few valid hours',
      counts: 'in the AQI', shown: 'shown only', beside: 'for information', own: '1 hour', sliding: 'sliding {n} hours', none: '–', notValid: 'not valid, mark {flag}',
      nine: 'Nine items of {standard}: six means of the hour, and sliding means of O3 over 8 and of PM10 and PM2.5 over 24 hours.', six: 'Six items of {standard}, all means of the hour; sliding means are for information.',
      without: 'without {what} (never monitored)', withoutBasis: '{item}: never monitored, left out from {from} on; basis: {basis}',
    },
    airWaiver: {
      title: 'Items never monitored', lead: 'HJ 633-2026: the AQI may do without an item that was never monitored and was never primary at light pollution or worse in the last three years. Missing data is not that, and goes on hiding the AQI. For data from 2026-03-01 on only; registering and ending publish past days anew.',
      empty: 'No item is registered as never monitored in this area.', place: 'Station or area', item: 'Item', from: 'From', to: 'Last day', open: 'open', basis: 'Basis', state: 'State', holds: 'in force', ended: 'ended', never: 'withdrawn, never in force', why: 'ended because: {reason}',
      add: 'Register an item never monitored', basisHint: 'Where it is proved: monitoring plans of past years, number of a supplementary report', go: 'Register', going: 'Registering…', done: 'Registered.', stop: 'End…', last: 'Last day (the day before the first one withdraws it)', reason: 'Why it ends', stopGo: 'End it', stopped: 'Ended.', toHint: 'empty while unknown', cancel: 'keep it',
    },
  },
}

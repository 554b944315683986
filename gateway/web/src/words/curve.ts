import type { Bilingual } from '../core/language'

export const words: Bilingual = {
  zh: {
    curve: {
      limit: '限值', over: '超限值', invalid: '无效数据，{flag}', tap: '点按看原始报文', hint: '移动指针或用左右键看每个数值，点按看原始报文。', hintTouch: '点按曲线看数值和原始报文。',
      hintPlain: '移动指针或用左右键看每个数值。', hintPlainTouch: '点按曲线看数值。', mean: { HOUR: '该小时均值', DAY: '当日均值' }, before: '更正前 {value}', nothingBefore: '此前没有数据', measured: '实测 {value}', computed: '平台计算的均值', marked: '企业标记：{state}',
      flag: { F: '停运', M: '维护', S: '手工输入', D: '故障', C: '校准', T: '超量程', B: '通讯异常', '~': '数据不足', other: '标记 {flag}' },
    },
  },
  en: {
    curve: {
      limit: 'Limit', over: 'above the limit', invalid: 'not valid, {flag}', tap: 'tap for the raw frame', hint: 'Move the pointer or use the arrow keys for each value; tap for the raw frame.', hintTouch: 'Tap the curve for a value and its raw frame.',
      hintPlain: 'Move the pointer or use the arrow keys for each value.', hintPlainTouch: 'Tap the curve for a value.', mean: { HOUR: 'mean of the hour', DAY: 'mean of the day' }, before: 'was {value} before the correction', nothingBefore: 'nothing stood here before', measured: 'measured {value}', computed: 'mean made by the platform', marked: 'marked by the firm: {state}',
      flag: { F: 'stopped', M: 'maintenance', S: 'set by hand', D: 'fault', C: 'calibration', T: 'above the range', B: 'no answer', '~': 'too little data', other: 'flag {flag}' },
    },
  },
}

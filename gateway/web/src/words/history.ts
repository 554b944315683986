import type { Bilingual } from '../core/language'

/** A firm's own curve over a longer time. */
export const words: Bilingual = {
  zh: {
    portal: {
      history: {
        open: '更长时间与下载', reach: '时间范围', span: { '24h': '24 小时', '7d': '7 天', '30d': '30 天', '1y': '一年' }, empty: '这段时间没有收到数据。', latest: '最新一个值 {value}（{when}）',
        basis: { HOUR: '限值依据 {basis}；虚线为当时有效的许可限值，按小时均值判定。', DAY: '限值依据 {basis}；虚线为当时有效的许可限值，按日均值判定。' },
      },
    },
  },
  en: {
    portal: {
      history: {
        open: 'Longer time and download', reach: 'Time range', span: { '24h': '24 h', '7d': '7 d', '30d': '30 d', '1y': '1 year' }, empty: 'No data came in this time.', latest: 'The latest value {value} ({when})',
        basis: { HOUR: 'Limit by {basis}; the dashed line is the permitted limit in force, judged on hourly means.', DAY: 'Limit by {basis}; the dashed line is the permitted limit in force, judged on daily means.' },
      },
    },
  },
}

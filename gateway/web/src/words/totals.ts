import type { Bilingual } from '../core/language'

export const words: Bilingual = {
  zh: {
    totals: {
      title: '每日总量：平台计算与设备自报', none: '这段时间没有可计算的总量，设备也没有上报累计值。', day: '日期', hours: '{n} 小时', computed: '平台计算（{unit}）', told: '设备自报（{unit}）', difference: '相差', odd: '不符',
      how: '平台按小时均值 × 小时流量计算，只比较两边都有数据的小时；设备自报为小时、日数据中的累计值（Cou）。相差超过 {n}% 且非小数位舍入所致的，标为不符；连续不符列为数据疑点。容许值为演示配置。',
    },
  },
  en: {
    totals: {
      title: 'Totals of the day: computed, and told by the device', none: 'Nothing can be added up of this time, and the device told no totals.', day: 'Day', hours: '{n} h', computed: 'Computed ({unit})', told: 'Told by the device ({unit})', difference: 'Difference', odd: 'disagrees',
      how: 'Computed as hourly mean × flow of the hour, over the hours that both sides know; told are the cumulative values (Cou) of hourly and daily data. A difference of more than {n} % that rounding does not explain disagrees; days in a row become suspicious data. The tolerance is demonstration configuration.',
    },
  },
}

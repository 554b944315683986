import type { Bilingual } from '../core/language'

export const words: Bilingual = {
  zh: {
    title: '嘉兴生态环境指挥中心',
    city: '全市',
    back: '返回全市',
    share: '复制链接',
    shared: '已复制',
    map: {
      title: '一图', schematic: '示意图 · 演示数据，企业均为虚构', list: '企业清单', whole: '回到全图', closeList: '收起清单', firms: '{n} 家企业',
      openCase: '有未销号问题', station: '空气站', legend: '图例', choose: '选择{name}', firm: '{name}，{status}',
      scan: '扫码页', empty: '图上还没有企业。企业登记后会出现在这里。', cases: '{n} 件未销号', find: '按名称查找',
    },
    code: {
      title: '一码', moved: '今天变色 {n} 家', none: '今天没有变色 · 最近的变化', empty: '还没有发放环保码。', first: '首次赋码', firstData: '开始有监测数据', recovered: '按规则恢复',
    },
    index: {
      title: '一指数', gate: '底线封顶 {cap}', gateFree: '安全底线未触发', since: '较昨日', ranking: '县（市、区）排名',
      points: '{n} 分', empty: '还没有算出指数。第一批指标到齐后显示。', noRanking: '还没有排名。', demonstration: '演示权重',
      history: '{n} 天走势', today: '今天', gives: '贡献 {n} 分', noData: '暂无数据，不计权重', gated: '底线封顶',
    },
    feed: { title: '刚刚发生', empty: '还没有事情发生。' },
    decisions: { title: '需要决定', sum: '超期 {late} 件 · 重大 {major} 件', empty: '没有超期或重大的问题。', open: '在办案台打开' },
    air: { title: '空气', empty: '暂无空气数据', aqi: 'AQI' },
    water: { title: '水', good: '{n}/{of} 断面达Ⅲ类', empty: '暂无水质数据' },
    lost: '连接中断：下面是 {when} 的情形，正在自动重连',
  },
  en: {
    title: 'Jiaxing command center',
    city: 'Whole city',
    back: 'Whole city',
    share: 'Copy link',
    shared: 'Copied',
    map: {
      title: 'One map', schematic: 'Schematic · demo data, fictitious firms', list: 'List of firms', whole: 'Whole map', closeList: 'Close the list', firms: '{n} firms',
      openCase: 'open case', station: 'air station', legend: 'Legend', choose: 'Choose {name}', firm: '{name}, {status}',
      scan: 'Code page', empty: 'No firms on the map yet. They appear once registered.', cases: '{n} open cases', find: 'Find by name',
    },
    code: {
      title: 'One code', moved: 'Moved today: {n}', none: 'None moved today · latest', empty: 'No codes have been issued yet.', first: 'first code', firstData: 'data began to come in', recovered: 'recovered by the rule',
    },
    index: {
      title: 'One index', gate: 'Capped at {cap}', gateFree: 'safety floor holds', since: 'vs yesterday', ranking: 'The seven counties',
      points: '{n} pts', empty: 'No index yet. It appears when the first indicators are in.', noRanking: 'No ranking yet.', demonstration: 'demo weights',
      history: '{n} days', today: 'today', gives: 'gives {n}', noData: 'no data, no weight', gated: 'capped',
    },
    feed: { title: 'Just now', empty: 'Nothing has happened yet.' },
    decisions: { title: 'To decide', sum: '{late} overdue · {major} major', empty: 'Nothing overdue or major.', open: 'Open at the desk' },
    air: { title: 'Air', empty: 'No air data', aqi: 'AQI' },
    water: { title: 'Water', good: '{n}/{of} at class III', empty: 'No water data' },
    lost: 'Connection lost: this is how things stood {when}; reconnecting by itself',
  },
}

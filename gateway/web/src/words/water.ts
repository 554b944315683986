import type { Bilingual } from '../core/language'

export const words: Bilingual = {
  zh: {
    water: {
      class: '{of}类', noClass: '无数据', list: '、', month: '月份', earlier: '上一月', later: '下一月', of: '{period} 均值', yes: '达标', no: '不达标', unofficial: '规则未经核实，为演示配置',
      rivers: '断面：由上游到下游', warnings: '预警', handovers: '交接断面', ranking: '水质指数排名', sources: '饮用水水源',
      noList: '该时段没有有效的断面清单。发布清单后，断面会按河流列在这里。', noWarnings: '没有预警。类别可能下降、数值突变或藻类异常时会出现在这里。',
      summary: '{n}/{of} 个断面达到目标', listSince: '断面清单 {version}，自 {since} 起执行', listed: '断面清单 {version}',
      target: '目标{of}类', reached: '达到目标{of}类', missed: '未达目标{of}类', tag: { source: '饮用水水源', sea: '入海', handover: '交接断面' },
      method: { SHARES: 'Ⅰ–Ⅲ类断面占 {n}%', MEAN: '断面不足 5 个，先平均后评价', NONE: '没有数据' }, pollutants: '主要污染指标：', main: '主要污染指标：', times: '超 {n} 倍', trophic: '综合营养状态指数',
      level: { NATIONAL: '国控', PROVINCE: '省控', CITY: '市控', COUNTY: '县控' },
      days: '逐日类别', months: '近 12 个月', noDays: '没有自动监测数据；手工样品见下表。', values: '各项均值', item: '项目', value: '均值', itemClass: '类别', basis: '依据', notGraded: '不评价', noValues: '这段时间没有监测值。', few: '数据不足', below: '{n} 次低于检出限',
      kind: { AUTOMATIC: '自动', MANUAL: '手工', MIXED: '自动与手工' },
      handover: { between: '交接', section: '断面', came: '上游来水', goes: '本断面', complies: '是否达标', worse: '比上游差的项目', rate: '{n}/{of} 达标，达标率 {rate}%', none: '没有可判定的交接断面', noUpstream: '清单未列上游断面', empty: '断面清单中没有交接断面。' },
      cwqi: { city: '全市 CWQI {value}', small: '数值越小越好', against: '与 {period} 相比 {change}', rank: '名次', county: '县（市、区）', change: '变化', parts: '贡献最大的项目', sections: '{n} 个断面' },
      source: { rate: '{n}/{of} 达标，达标率 {rate}%', none: '没有可判定的水源', noPlace: '水源位置不公开', fit: '达标', unfit: '不达标', unknown: '监测项目不全，暂不能判定', missing: '未测：', empty: '断面清单中没有饮用水水源。' },
      flux: { title: '{year} 年入海通量', item: '项目', year: '全年已计 {n} 吨', none: '没有同时有浓度和流量的日子', month: '{month}：{n} 吨，{days} 天有数据，缺 {missing} 天', known: '有数据的日子', gap: '缺测日按均值补足的估计', empty: '断面清单中没有入海断面。' },
      warning: { CLASS_FALLING: '类别可能下降', SUDDEN_CHANGE: '数值突变', ALGAE: '藻类异常' },
      import: { title: '导入手工监测数据', what: 'CSV 文件，第一行为列名：', below: '低于检出限写作 0.05L 或 <0.05。一处有错，整个文件都不导入。', choose: '选择文件', busy: '正在导入', done: '{name} 已导入：{samples} 个样品，{values} 个值。', known: '{name} 此前已导入，没有变化。', line: '行', column: '列', fault: '问题' },
    },
  },
  en: {
    water: {
      class: 'Class {of}', noClass: 'No data', list: ', ', month: 'Month', earlier: 'Month before', later: 'Next month', of: 'Means of {period}', yes: 'Complies', no: 'Fails', unofficial: 'rule not verified: demonstration configuration',
      rivers: 'Sections, from upstream to downstream', warnings: 'Warnings', handovers: 'Handover between counties', ranking: 'Ranking by water quality index', sources: 'Drinking-water sources',
      noList: 'No list of sections holds for this time. Once one is published, sections stand here along their rivers.', noWarnings: 'No warnings. A class about to fall, a sudden change or signs of algae would stand here.',
      summary: '{n} of {of} sections reach their target', listSince: 'List of sections {version}, in force since {since}', listed: 'list {version}',
      target: 'Target class {of}', reached: 'Target class {of} reached', missed: 'Target class {of} missed', tag: { source: 'Drinking water', sea: 'To the sea', handover: 'Handover' },
      method: { SHARES: '{n}% of sections in class I to III', MEAN: 'fewer than 5 sections: averaged first', NONE: 'no data' }, pollutants: 'Main pollutants:', main: 'Main pollutants:', times: '{n} times over', trophic: 'Trophic state index',
      level: { NATIONAL: 'National', PROVINCE: 'Provincial', CITY: 'City', COUNTY: 'County' },
      days: 'Day by day', months: 'The last 12 months', noDays: 'No automatic values; samples stand below.', values: 'Means', item: 'Item', value: 'Mean', itemClass: 'Class', basis: 'Basis', notGraded: 'not graded', noValues: 'Nothing was measured in this time.', few: 'too few data', below: '{n} below detection',
      kind: { AUTOMATIC: 'automatic', MANUAL: 'manual', MIXED: 'automatic and manual' },
      handover: { between: 'From and to', section: 'Section', came: 'Comes as', goes: 'Goes as', complies: 'Complies', worse: 'Worse than upstream', rate: '{n} of {of} comply, {rate}%', none: 'No handover section can be judged', noUpstream: 'the list names none upstream', empty: 'The list has no handover sections.' },
      cwqi: { city: 'CWQI of the city {value}', small: 'smaller is better', against: 'against {period} {change}', rank: 'Rank', county: 'County', change: 'Change', parts: 'What weighs most', sections: '{n} sections' },
      source: { rate: '{n} of {of} comply, {rate}%', none: 'No source can be judged', noPlace: 'positions of sources are not public', fit: 'complies', unfit: 'fails', unknown: 'not everything was measured: no judgement', missing: 'not measured:', empty: 'The list has no drinking-water sources.' },
      flux: { title: 'Load to the sea, {year}', item: 'Item', year: '{n} t counted this year', none: 'no day has both concentration and flow', month: '{month}: {n} t, {days} days with data, {missing} missing', known: 'days with data', gap: 'missing days, estimated with the mean', empty: 'The list has no outlets to the sea.' },
      warning: { CLASS_FALLING: 'Class about to fall', SUDDEN_CHANGE: 'Sudden change', ALGAE: 'Signs of algae' },
      import: { title: 'Import manual samples', what: 'A CSV file whose first line names the columns:', below: 'Below detection is written 0.05L or <0.05. One fault, and nothing of the file is imported.', choose: 'Choose a file', busy: 'Importing', done: '{name} is imported: {samples} samples, {values} values.', known: '{name} had been imported before; nothing changed.', line: 'Line', column: 'Column', fault: 'Fault' },
    },
  },
}

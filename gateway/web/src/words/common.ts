import type { Bilingual } from '../core/language'

/** Words that every page shares. */
export const common: Bilingual = {
  zh: {
    product: '云管嘉',
    productFull: '嘉兴市生态环境“云管嘉”平台',
    otherLanguage: 'English',
    status: {
      GREEN: '绿码', BLUE: '蓝码', YELLOW: '黄码', RED: '红码', BLACK: '黑码', GREY: '无数据',
    },
    statusLong: {
      GREEN: '守信，正常', BLUE: '良好，有提醒', YELLOW: '警示', RED: '失信，重点监管', BLACK: '严重失信', GREY: '没有可用数据',
    },
    severity: { ORDINARY: '一般', SERIOUS: '较重', MAJOR: '重大' },
    caseState: { REPORTED: '已发现', ASSIGNED: '待企业答复', ANSWERED: '待核查', VERIFIED: '待销号', WRITTEN_OFF: '已销号' },
    time: {
      now: '刚刚', minutesAgo: '{n} 分钟前', today: '今天 {clock}', yesterday: '昨天 {clock}', tomorrow: '明天 {clock}',
      minutes: '{n} 分钟', hours: '{n} 小时', days: '{n} 天',
    },
    trend: { same: '持平' },
    clock: { none: '无期限', over: '超期 {span}', left: '剩 {span}', workingDays: '{n} 个工作日' },
    fresh: { asOf: '截至 {when}', stale: '数据较旧', refresh: '刷新' },
    form: { cancel: '取消', sending: '正在提交' },
    block: { loading: '正在读取', failed: '读取失败', again: '再试一次', kept: '下面是上一次读到的内容' },
    problem: {
      offline: '连不上平台。请检查网络，恢复后会自动更新。',
      server: '平台的这一部分暂时没有回应，稍后会自动重试。',
      '401': '请先登录。',
      '403': '您的账号不能看这里。请换用有相应区域或企业权限的账号。',
      '404': '没有找到。请核对编号或地址。',
      '409': '内容刚刚被别人改动，请刷新后再试。',
      '429': '请求太频繁，请等一分钟再试。',
      other: '没有完成（{status}）。请刷新页面再试。',
    },
    why: {
      ask: '为什么', title: '为什么是这样', value: '现在的值', inputs: '依据的数据', rule: '规则', version: '版本 {version}',
      clause: '条款', official: '官方规则', demonstration: '演示规则，非官方口径', wouldChange: '怎样会改变', events: '背后的记录',
      validity: '数据是否足够：{what}', noInputs: '这项结果没有用到数据输入。', noEvents: '还没有记录。', close: '关闭', openCode: '扫码页',
    },
    account: { signIn: '登录', signOut: '退出', mustSignIn: '登录后可以使用这一页。', large: '大字', normal: '标准字', account: '账号' },
    live: { connecting: '连接中', live: '实时', lost: '连接中断，正在重连' },
    demo: '演示数据：企业均为虚构',
    skip: '跳到正文',
    factorUnit: '单位 {unit}',
  },
  en: {
    product: 'Yunguanjia',
    productFull: 'Yunguanjia, the eco-environment platform of Jiaxing',
    otherLanguage: '中文',
    status: {
      GREEN: 'Green', BLUE: 'Blue', YELLOW: 'Yellow', RED: 'Red', BLACK: 'Black', GREY: 'No data',
    },
    statusLong: {
      GREEN: 'in good standing', BLUE: 'good, with a reminder', YELLOW: 'warned', RED: 'in breach, watched closely', BLACK: 'in serious breach', GREY: 'no usable data',
    },
    severity: { ORDINARY: 'Ordinary', SERIOUS: 'Serious', MAJOR: 'Major' },
    caseState: { REPORTED: 'Found', ASSIGNED: 'Waits for the firm', ANSWERED: 'Waits for a check', VERIFIED: 'Waits for write-off', WRITTEN_OFF: 'Written off' },
    time: {
      now: 'just now', minutesAgo: '{n} min ago', today: 'today {clock}', yesterday: 'yesterday {clock}', tomorrow: 'tomorrow {clock}',
      minutes: '{n} min', hours: '{n} h', days: '{n} day | {n} days',
    },
    trend: { same: 'same' },
    clock: { none: 'no deadline', over: '{span} overdue', left: '{span} left', workingDays: '{n} working day | {n} working days' },
    fresh: { asOf: 'as of {when}', stale: 'older than it should be', refresh: 'Refresh' },
    form: { cancel: 'Cancel', sending: 'Sending' },
    block: { loading: 'Loading', failed: 'Could not be loaded', again: 'Try again', kept: 'Below is what was loaded last' },
    problem: {
      offline: 'The platform cannot be reached. Check the network; the page updates itself when it is back.',
      server: 'This part of the platform does not answer right now. The page tries again by itself.',
      '401': 'Please sign in first.',
      '403': 'Your account may not see this. Use an account for this area or firm.',
      '404': 'Not found. Check the number or the address.',
      '409': 'Somebody else has just changed this. Refresh and try again.',
      '429': 'Too many requests. Wait a minute and try again.',
      other: 'That did not work ({status}). Reload the page and try again.',
    },
    why: {
      ask: 'Why', title: 'Why it is so', value: 'Value now', inputs: 'What it rests on', rule: 'The rule', version: 'version {version}',
      clause: 'Clause', official: 'official rule', demonstration: 'demonstration rule, not official', wouldChange: 'What would change it', events: 'The records behind it',
      validity: 'Is the data enough? {what}', noInputs: 'No data went into this.', noEvents: 'No records yet.', close: 'Close', openCode: 'code page',
    },
    account: { signIn: 'Sign in', signOut: 'Sign out', mustSignIn: 'Sign in to use this page.', large: 'Large text', normal: 'Normal text', account: 'Account' },
    live: { connecting: 'connecting', live: 'live', lost: 'connection lost, reconnecting' },
    demo: 'Demonstration: firms are fictitious',
    skip: 'Skip to the content',
    factorUnit: 'in {unit}',
  },
}

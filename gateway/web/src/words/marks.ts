import type { Bilingual } from '../core/language'

/** The desk's room for the marks that permit holders lay over their data. */
export const words: Bilingual = {
  zh: {
    marks: {
      title: '企业标记',
      lead: '企业对自己数据的标记：标记的时段不参与判定。逐条核查：属实的予以认可；理由或佐证不实的，可以不予认可，数据随即恢复判定。',
      only: '只看待核查的',
      empty: '辖区内还没有企业标记。',
      none: '没有待核查的标记。',
      made: '{when}提交',
      reason: '原因',
      evidence: '佐证',
      all: '全部因子',
      accept: '认可',
      note: '认可说明',
      refuse: '不予认可',
      why: '不予认可的理由（企业会看到）',
      whyMissing: '请写明理由。',
      send: '确认不予认可',
      cancel: '取消',
      look: '看排放口',
    },
  },
  en: {
    marks: {
      title: 'Marks by firms',
      lead: 'What permit holders marked in their own data: a marked span is not judged. Look at each: accept what holds; refuse a mark whose reason or evidence does not, and the data is judged again at once.',
      only: 'Only those that wait',
      empty: 'No firm of your area has marked anything yet.',
      none: 'No mark waits for you.',
      made: 'made {when}',
      reason: 'Reason',
      evidence: 'Evidence',
      all: 'all factors',
      accept: 'Accept',
      note: 'Note',
      refuse: 'Refuse',
      why: 'Why it is refused (the firm will read it)',
      whyMissing: 'Say why.',
      send: 'Refuse this mark',
      cancel: 'Cancel',
      look: 'See the outlet',
    },
  },
}

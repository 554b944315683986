/** Data loggers for working on their room of the desk. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const both = (zh: string, en: string) => ({ zh, en })

export function loggers(path: string, firms: { uscc: string; area: string }[]): unknown {
  if (path === '/api/monitoring/lines') {
    const common = (n: number) => ({ mn: `8888888000${String(n).padStart(4, '0')}`, outlet: `${firms[n * 3].uscc}:${n % 2 ? 'DW001' : 'DA001'}`, station: null, systemType: n % 2 ? '32' : '31', area: firms[n * 3].area, secret: true, addresses: n === 2 ? ['10.33.4.0/24'] : [], framesPerMinute: null, historyFrom: null, cutShort: n === 2 ? 1 : 0 })
    const line = (n: number) => ({ heard: true, connected: n !== 4, connectedSince: n === 4 ? null : ago(700), remote: `10.33.4.${n}:51820`, lastHeard: ago(n === 4 ? 190 : 0.4), clockOffsetSeconds: n === 2 ? -317.2 : 0.8, clockWrong: n === 2, perMinute: 2.1, slowedAt: null, version: '2017', verdicts: n === 2 ? { ACCEPTED: 12034, OUT_OF_WINDOW: 42, REPEATED: 3 } : { ACCEPTED: 2210 }, deviations: n === 2 ? [{ deviation: 'CRC_LEADING_ZEROS_LOST', clause: '6.3.1 table 2', says: 'the check has lost its leading zeros', times: 731 }, { deviation: 'TEXT_GBK', clause: '6.3', says: 'text is in GBK', times: 12 }] : [] })
    return { asOf: ago(0), listeningSince: ago(700), items: [1, 2, 3, 4, 5, 6].map((n) => ({ ...common(n), ...(n === 6 ? { heard: false } : line(n)) })) }
  }
  if (path === '/api/monitoring/quarantine/devices') {
    const measures = [{ factor: 'w01018', name: both('化学需氧量', 'COD'), value: '36.5' }, { factor: 'w21003', name: both('氨氮', 'Ammonia nitrogen'), value: '1.31' }]
    const one = (mn: string, frames: number, rejected: object | null) => ({ mn, remote: '10.40.1.7:40112', firstSeen: ago(2900), lastSeen: ago(3), frames, lastFrame: 4711, appearance: { st: '32', cn: '2011', password: '123456', measures }, rejected })
    return { asOf: ago(0), items: [one('YGJ330483009917', 412, null), one('TEST0000001', 9, { at: ago(900), reason: '厂家调试设备' })] }
  }
  if (path.endsWith('/split-messages')) {
    return { items: [{ mn: '', cn: '2011', pnum: 3, missing: [2], frames: [4711, 4713], last: ago(42), reason: 'TIMED_OUT', unread: 0 }] }
  }
  if (path.endsWith('/commands')) {
    const sent = (cn: string, state: string, more: object) => ({ commandId: cn + state, cn, name: null, qn: '20261124100000000', parameters: {}, reason: '核对时钟偏差', role: 'officer', by: 'x', you: true, at: ago(4), state, tries: 1, acceptedAt: ago(4), dataFrames: 1, answer: null, said: null, concludedAt: ago(3), ...more })
    return {
      asOf: ago(0), underWay: true,
      items: [
        sent('2061', 'ACCEPTED', { at: ago(0.1), concludedAt: null, dataFrames: 3, parameters: { BeginTime: '20261124000000', EndTime: '20261124080000' }, reason: '补缺失小时' }),
        sent('1011', 'DONE', { answer: { SystemTime: '20261124095443' } }),
        sent('3015', 'REFUSED', { dataFrames: 0, acceptedAt: null, said: both('密码 PW 错误（QnRtn=3）', 'wrong password (PW) (QnRtn=3)') }),
        sent('1062', 'TIMED_OUT', { dataFrames: 0, acceptedAt: null, tries: 3, parameters: { RtdInterval: '60' }, said: both('设备在规定时间内没有应答', 'the device did not answer in time') }),
      ],
    }
  }
  return undefined
}

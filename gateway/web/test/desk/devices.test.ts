import { describe, expect, it } from 'vitest'
import { chosen, isShown, lineOf, listed, needsFactor, offset, request, steps, VERBS, type Device, type SentCommand } from '../../src/desk/devices/devices'
import { words } from '../../src/words/devices'

const device = (mn: string, more: Partial<Device> = {}): Device => ({
  mn, outlet: `91330483MA2YGJ0017:DW001`, station: null, systemType: '32', area: '330483', secret: true, addresses: [], framesPerMinute: null, historyFrom: null, heard: true, connected: true, cutShort: 0, ...more,
})
const command = (more: Partial<SentCommand> = {}): SentCommand => ({
  commandId: 'A-1', cn: '1011', name: null, qn: '1', parameters: {}, reason: 'r', role: 'officer', by: 'x', you: true, at: '2026-11-20T02:00:00Z',
  state: 'REQUESTED', tries: 1, acceptedAt: null, dataFrames: 0, answer: null, said: null, concludedAt: null, ...more,
})

describe('the list of data loggers', () => {
  const on = device('B')
  const off = device('C', { connected: false })
  const clock = device('A', { clockWrong: true, deviations: [{ deviation: 'CRC_MODBUS', clause: 'appendix A', says: '', times: 3 }] })
  const unheard = device('D', { heard: false, connected: undefined })
  const all = [on, off, clock, unheard]

  it('tells how a line is', () => {
    expect(all.map(lineOf)).toEqual(['on', 'off', 'clock', 'unheard'])
  })

  it('puts first who needs a look', () => {
    expect(chosen(all, { shown: 'all', area: '', text: '' }, () => '').map((each) => each.mn)).toEqual(['C', 'A', 'B', 'D'])
  })

  it('filters by state, county and text', () => {
    expect(all.filter((each) => isShown(each, 'on')).map((each) => each.mn)).toEqual(['B', 'A'])
    expect(all.filter((each) => isShown(each, 'off')).map((each) => each.mn)).toEqual(['C', 'D'])
    expect(all.filter((each) => isShown(each, 'breaks'))).toEqual([clock])
    expect(isShown(device('E', { cutShort: 1 }), 'breaks')).toBe(true)
    expect(chosen(all, { shown: 'all', area: '330481', text: '' }, () => '')).toEqual([])
    expect(chosen(all, { shown: 'all', area: '', text: '印染' }, (each) => (each.mn === 'B' ? '清澜印染' : ''))).toEqual([on])
  })
})

describe('a command', () => {
  const verb = (cn: string) => VERBS.find((one) => one.cn === cn)!

  it('carries only what it needs, times as the city’s', () => {
    const filled = { polId: ' w01018 ', begin: '2026-11-20T08:00', end: '2026-11-20T10:00', seconds: '60', minutes: '10', infoId: 'i12001', value: '1', reason: ' 核对 ' }
    expect(request(verb('2061'), filled)).toEqual({ cn: '2061', begin: '2026-11-20T08:00:00+08:00', end: '2026-11-20T10:00:00+08:00', reason: '核对' })
    expect(request(verb('1062'), filled)).toEqual({ cn: '1062', seconds: 60, reason: '核对' })
    expect(request(verb('3011'), filled)).toEqual({ cn: '3011', polId: 'w01018', reason: '核对' })
    expect(request(verb('1011'), { ...filled, polId: '' })).toEqual({ cn: '1011', reason: '核对' })
  })

  it('has a name in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const names = (words[language].devices as { verb: Record<string, string> }).verb
      for (const { cn } of VERBS) expect(names[cn], cn).toBeTruthy()
    }
  })

  it('asks for a factor where an instrument is meant', () => {
    expect(needsFactor('3011')).toBe(true)
    expect(needsFactor('1011')).toBe(false)
  })

  it('shows its steps as they happen', () => {
    const road = (more: Partial<SentCommand>) => steps(command(more)).map((each) => `${each.step} ${each.state}`)
    expect(road({})).toEqual(['asked done', 'accepted now', 'data ahead', 'result ahead'])
    expect(road({ state: 'ACCEPTED', acceptedAt: 'x' })).toEqual(['asked done', 'accepted done', 'data now', 'result ahead'])
    expect(road({ state: 'ACCEPTED', acceptedAt: 'x', dataFrames: 2 })).toEqual(['asked done', 'accepted done', 'data done', 'result now'])
    expect(road({ state: 'DONE', acceptedAt: 'x', dataFrames: 2, concludedAt: 'x' })).toEqual(['asked done', 'accepted done', 'data done', 'result done'])
    expect(road({ state: 'TIMED_OUT', concludedAt: 'x' })).toEqual(['asked done', 'accepted failed', 'data ahead', 'result ahead'])
    expect(road({ cn: '1012', state: 'FAILED', acceptedAt: 'x', concludedAt: 'x' })).toEqual(['asked done', 'accepted done', 'result failed'])
    expect(road({ cn: '1012', state: 'DISCONNECTED', tries: 0, concludedAt: 'x' })).toEqual(['asked failed', 'accepted ahead', 'result ahead'])
  })
})

describe('small things', () => {
  it('tells a clock’s offset in minutes and seconds', () => {
    expect(offset(-200.4)).toEqual({ sign: '−', minutes: 3, seconds: 20 })
    expect(offset(0.3)).toEqual({ sign: '', minutes: 0, seconds: 0 })
  })
  it('reads a list of addresses however it is written', () => {
    expect(listed('10.33.4.7，10.33.5.0/24; ::1 ')).toEqual(['10.33.4.7', '10.33.5.0/24', '::1'])
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Live, type Source } from '../src/core/live'

class Line implements Source {
  readyState = 0
  onopen: ((event: Event) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  closed = false
  private readonly listeners = new Map<string, (event: MessageEvent) => void>()
  constructor(readonly url: string) {}
  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    this.listeners.set(type, listener)
  }
  close(): void {
    this.closed = true
  }
  opens(): void {
    this.readyState = 1
    this.onopen?.(new Event('open'))
  }
  breaks(forGood: boolean): void {
    this.readyState = forGood ? 2 : 0
    this.onerror?.(new Event('error'))
  }
  says(id: string, data: object | string, type = 'message'): void {
    this.listeners.get(type)?.({ data: typeof data === 'string' ? data : JSON.stringify(data), lastEventId: id } as MessageEvent)
  }
}

describe('the live line', () => {
  let lines: Line[]
  let live: Live
  const open = (options = {}) =>
    (live = new Live({ open: (url) => (lines.push(new Line(url)), lines.at(-1)!), waits: [1000, 2000], silenceMs: 5000, ...options }))
  beforeEach(() => {
    vi.useFakeTimers()
    lines = []
  })
  afterEach(() => {
    live.close()
    vi.useRealTimers()
  })

  it('says at once that it is lost, comes back by itself and resumes behind what it heard', () => {
    open()
    const heard: unknown[] = []
    const recovered = vi.fn()
    live.onHappening((happening) => heard.push(happening.id))
    live.onRecovery(recovered)
    lines[0].opens()
    expect(live.connection.value).toBe('live')
    expect(recovered).not.toHaveBeenCalled()
    lines[0].says('41', { type: 'code', at: '', text: '' })
    lines[0].breaks(true)
    expect(live.connection.value).toBe('lost')
    vi.advanceTimersByTime(1000)
    expect(lines[1].url).toBe('/api/live?lastEventId=41')
    lines[1].opens()
    expect(live.connection.value).toBe('live')
    expect(recovered).toHaveBeenCalledOnce()
    lines[1].says('41', { type: 'code', at: '', text: '' })
    lines[1].says('42', { type: 'code', at: '', text: '' })
    expect(heard).toEqual(['41', '42'])
  })

  it('waits longer from try to try, and never gives up', () => {
    open()
    lines[0].breaks(true)
    vi.advanceTimersByTime(1000)
    lines[1].breaks(true)
    vi.advanceTimersByTime(1999)
    expect(lines).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(lines).toHaveLength(3)
    for (let n = 2; n < 40; n++) {
      lines[n].breaks(true)
      vi.advanceTimersByTime(2000)
    }
    expect(lines).toHaveLength(41)
    expect(lines.slice(0, -1).every((line) => line.closed)).toBe(true)
  })

  it('leaves the browser to reconnect where it still does', () => {
    open()
    lines[0].opens()
    lines[0].breaks(false)
    expect(live.connection.value).toBe('lost')
    vi.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(1)
    lines[0].opens()
    expect(live.connection.value).toBe('live')
  })

  it('notices a line that is open and silent, once it knows that there are beats', () => {
    open()
    lines[0].opens()
    vi.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(1)
    lines[0].says('', '{}', 'beat')
    vi.advanceTimersByTime(4999)
    expect(live.connection.value).toBe('live')
    vi.advanceTimersByTime(1)
    expect(live.connection.value).toBe('lost')
    expect(lines).toHaveLength(2)
  })

  it('survives what it cannot read', () => {
    open()
    const heard = vi.fn()
    live.onHappening(heard)
    lines[0].opens()
    lines[0].says('7', 'not json')
    lines[0].says('8', { type: 'code', at: '', text: '' })
    expect(heard).toHaveBeenCalledOnce()
  })
})

import { onScopeDispose, ref, type Ref } from 'vue'
import type { Happening } from './types'

export type Connection = 'connecting' | 'live' | 'lost'

/** The part of EventSource that is used here, so that a test can stand in for the network. */
export interface Source {
  readyState: number
  onopen: ((event: Event) => void) | null
  onerror: ((event: Event) => void) | null
  addEventListener(type: string, listener: (event: MessageEvent) => void): void
  close(): void
}

export interface LiveOptions {
  path?: string
  open?: (url: string) => Source
  /** Waiting times before another try, in milliseconds; the last one is repeated. */
  waits?: number[]
  /** Without a sign of life for this long the line counts as lost, even if the socket still looks open. */
  silenceMs?: number
}

const NAMES = ['message', 'code', 'case', 'exceedance', 'alert', 'silence', 'index', 'permit']
const CLOSED = 2

/**
 * The line to what changes right now. Resumes behind the last event seen, tells at once when the line is lost and
 * comes back by itself, also where the browser's own EventSource has given up (an answer other than 200).
 */
export class Live {
  readonly connection: Ref<Connection> = ref('connecting')
  readonly lastEventId: Ref<string> = ref('')
  private source: Source | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private watchdog: ReturnType<typeof setTimeout> | undefined
  private tries = 0
  private hearsBeats = false
  private readonly listeners = new Set<(happening: Happening) => void>()
  private readonly recovered = new Set<() => void>()

  constructor(private readonly options: LiveOptions = {}) {
    this.open()
    globalThis.addEventListener?.('offline', this.lose)
    globalThis.addEventListener?.('online', this.retryNow)
  }

  /** Returns the way to stop listening. */
  onHappening(listener: (happening: Happening) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Called after a loss, when the line stands again: the moment to reload what may have been missed. */
  onRecovery(listener: () => void): () => void {
    this.recovered.add(listener)
    return () => this.recovered.delete(listener)
  }

  close(): void {
    clearTimeout(this.timer)
    clearTimeout(this.watchdog)
    globalThis.removeEventListener?.('offline', this.lose)
    globalThis.removeEventListener?.('online', this.retryNow)
    this.source?.close()
  }

  private open(): void {
    this.source?.close()
    const path = this.options.path ?? '/api/live'
    const resume = this.lastEventId.value
    const address = resume ? `${path}?lastEventId=${encodeURIComponent(resume)}` : path
    const source = (this.options.open ?? ((url) => new EventSource(url) as unknown as Source))(address)
    this.source = source
    source.onopen = () => this.arrived()
    source.onerror = () => {
      if (source !== this.source) return
      this.connection.value = 'lost'
      clearTimeout(this.watchdog)
      if (source.readyState === CLOSED) this.retryLater()
    }
    for (const name of NAMES) source.addEventListener(name, (event) => this.received(event))
    for (const beat of ['beat', 'heartbeat', 'ping']) {
      source.addEventListener(beat, () => {
        this.hearsBeats = true
        this.alive()
      })
    }
  }

  private arrived(): void {
    const wasLost = this.connection.value === 'lost'
    this.connection.value = 'live'
    this.tries = 0
    this.alive()
    if (wasLost) this.recovered.forEach((listener) => listener())
  }

  private received(event: MessageEvent): void {
    if (this.connection.value !== 'live') this.arrived()
    this.alive()
    if (event.lastEventId) {
      // the browser may replay the last event after a reconnect: say nothing twice
      if (event.lastEventId === this.lastEventId.value) return
      this.lastEventId.value = event.lastEventId
    }
    let happening: Happening
    try {
      happening = { ...(JSON.parse(event.data) as Happening), id: event.lastEventId || undefined }
    } catch {
      return
    }
    this.listeners.forEach((listener) => listener(happening))
  }

  /** Only a server that sends beats can be caught being silent. */
  private alive(): void {
    clearTimeout(this.watchdog)
    if (!this.hearsBeats) return
    this.watchdog = setTimeout(() => {
      this.lose()
      this.retryNow()
    }, this.options.silenceMs ?? 45_000)
  }

  private readonly lose = (): void => {
    this.connection.value = 'lost'
  }

  private readonly retryNow = (): void => {
    clearTimeout(this.timer)
    this.open()
  }

  private retryLater(): void {
    const waits = this.options.waits ?? [1000, 2000, 5000, 10_000]
    const wait = waits[Math.min(this.tries++, waits.length - 1)]
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.open(), wait)
  }
}

export function useLive(options: LiveOptions = {}): Live {
  const live = new Live(options)
  onScopeDispose(() => live.close())
  return live
}

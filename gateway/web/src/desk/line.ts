import { inject, onScopeDispose, provide, type InjectionKey } from 'vue'
import type { Live } from '../core/live'
import type { Happening } from '../core/types'

const LINE: InjectionKey<Live> = Symbol('the live line of the desk')

export function provideLine(live: Live): void {
  provide(LINE, live)
}

/** The one live line that all rooms of the desk share; what a room listens to ends with the room. */
export function useLine(): Pick<Live, 'connection' | 'onHappening' | 'onRecovery'> {
  const live = inject(LINE)
  if (!live) throw new Error('a room stands inside the desk')
  return {
    connection: live.connection,
    onHappening: (listener: (happening: Happening) => void) => kept(live.onHappening(listener)),
    onRecovery: (listener: () => void) => kept(live.onRecovery(listener)),
  }
}

function kept(stop: () => void): () => void {
  onScopeDispose(stop)
  return stop
}

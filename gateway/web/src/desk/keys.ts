export type Move = 'next' | 'previous' | 'open' | 'find' | 'back' | 'help'

const MOVES: Record<string, Move> = { j: 'next', k: 'previous', Enter: 'open', '/': 'find', Escape: 'back', '?': 'help' }

/** What a key asks for; nothing while somebody writes, and nothing that belongs to the browser. */
export function moveOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>): Move | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const move = MOVES[event.key]
  const target = event.target as HTMLElement | null
  const writing = !!target?.closest?.('input, textarea, select, [contenteditable]')
  if (writing) return move === 'back' ? move : undefined
  // Enter on a button or a link presses that button
  if (move === 'open' && target?.closest?.('button, a, summary')) return undefined
  return move
}

import type { Component } from 'vue'

/**
 * The rooms of the desk, in the order of the navigation. A room is not here before it has a component, and its code
 * is fetched when somebody enters it.
 *
 * To add a room:
 * 1. write `desk/<room>/Room.vue`; its root is a `<main id="main" class="room">` (see desk.css: it scrolls by itself,
 *    the bar above stays) and it sets `document.title`;
 * 2. keep its words in a file of its own, `words/<room>.ts`, below one key of its own, and add them in the component:
 *    `addWords(words)`; its name in the navigation stands in `words/desk.ts` as `rooms.<id>`;
 * 3. put a line into ROOMS: the id of the address (`/desk?room=<id>`), who may enter, how to load it.
 *
 * A room keeps what the reader looks at in the address (`useAddress`), listens to what happens with `useLine()`, and
 * may put buttons into the bar: `<Teleport defer to="#room-tools">`. `area` in the address is kept from room to room.
 * To lead into another room write a plain link, `<a href="/desk?room=outlets&outlet=…">`.
 */
export interface Room {
  id: string
  roles: readonly string[]
  load: () => Promise<{ default: Component }>
}

/** Who works at the desk at all. */
export const OFFICERS: readonly string[] = ['officer', 'admin', 'commander', 'auditor', 'grid']

export const ROOMS: readonly Room[] = [
  { id: 'cases', roles: OFFICERS, load: () => import('./CasesRoom.vue') },
  { id: 'outlets', roles: OFFICERS, load: () => import('./outlets/Room.vue') },
  { id: 'alerts', roles: OFFICERS, load: () => import('./alerts/Room.vue') },
  { id: 'suspicions', roles: OFFICERS.filter((role) => role !== 'grid'), load: () => import('./suspicions/Room.vue') },
  { id: 'air', roles: ['officer', 'admin', 'commander', 'auditor'], load: () => import('./air/Room.vue') },
  { id: 'water', roles: OFFICERS, load: () => import('./water/Room.vue') },
  { id: 'devices', roles: ['officer', 'admin', 'commander', 'auditor'], load: () => import('./devices/Room.vue') },
  { id: 'plates', roles: ['officer', 'admin', 'commander', 'auditor'], load: () => import('./plates/Room.vue') },
  { id: 'scans', roles: ['officer', 'admin', 'commander', 'auditor'], load: () => import('./scans/Room.vue') },
  { id: 'marks', roles: ['officer', 'admin', 'commander', 'auditor'], load: () => import('./marks/Room.vue') },
  { id: 'codekeys', roles: ['admin', 'auditor'], load: () => import('./codekeys/Room.vue') },
]

/** The room of an address; without one, or with one that the reader may not enter, the first. */
export function roomOf(id: string, rooms: readonly Room[]): Room | undefined {
  return rooms.find((room) => room.id === id) ?? rooms[0]
}

export function roomsFor(roles: readonly string[], rooms: readonly Room[] = ROOMS): Room[] {
  return rooms.filter((room) => room.roles.some((role) => roles.includes(role)))
}

/** The address of a room as seen from another: the area goes along, everything else belongs to the room left. */
export function addressOf(room: Room, search: string, rooms: readonly Room[] = ROOMS): string {
  const next = new URLSearchParams()
  if (room !== rooms[0]) next.set('room', room.id)
  const now = new URLSearchParams(search)
  for (const kept of ['area', 'lang']) {
    const value = now.get(kept)
    if (value) next.set(kept, value)
  }
  const text = next.toString()
  return text ? `?${text}` : location.pathname
}

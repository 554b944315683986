import { describe, expect, it } from 'vitest'
import { addressOf, OFFICERS, roomOf, ROOMS, roomsFor, type Room } from '../../src/desk/rooms'
import { words } from '../../src/words/desk'

const load = async () => ({ default: {} })
const cases: Room = { id: 'cases', roles: OFFICERS, load }
const devices: Room = { id: 'devices', roles: ['admin'], load }
const house = [cases, devices]

describe('the rooms of the desk', () => {
  it('opens the room of the address, and the first where there is none or it is closed to the reader', () => {
    expect(roomOf('devices', house)).toBe(devices)
    expect(roomOf('', house)).toBe(cases)
    expect(roomOf('cellar', house)).toBe(cases)
    expect(roomOf('devices', roomsFor(['officer'], house))).toBe(cases)
    expect(roomsFor(['enterprise'], house)).toEqual([])
  })

  it('takes the area along and leaves what belonged to the other room', () => {
    expect(addressOf(devices, '?view=mine&area=330483&q=dye&case=7', house)).toBe('?room=devices&area=330483')
    expect(addressOf(cases, '?room=devices', house)).toBe('/')
  })

  it('has a name for every room in both languages, and every room once', () => {
    const ids = ROOMS.map((room) => room.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id } of ROOMS) {
      for (const language of ['zh', 'en'] as const) expect((words[language].rooms as Record<string, string>)[id], id).toBeTruthy()
    }
  })
})

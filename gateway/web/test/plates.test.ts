import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { freePlaces, grouped, inOrder, printAddress, type FirmPlates, type Plate } from '../src/plates/plates'
import { understand } from '../src/index/find'
import { words } from '../src/words/plates'

const plate = (serial: string, state: Plate['state'], issuedAt: string, place = 'GATE') => ({ serial, state, issuedAt, place }) as Plate

describe('the plates of a firm', () => {
  it('show what hangs first, the newest on top', () => {
    const rows = inOrder([plate('a', 'WITHDRAWN', '2026-03'), plate('b', 'HANGING', '2026-01'), plate('c', 'HANGING', '2026-02')])
    expect(rows.map((one) => one.serial)).toEqual(['c', 'b', 'a'])
  })

  it('show first what must be printed again', () => {
    const again = { ...plate('c', 'HANGING', '2026-01'), printAgain: true }
    expect(inOrder([plate('a', 'WITHDRAWN', '2026-03'), plate('b', 'HANGING', '2026-02'), again]).map((one) => one.serial)).toEqual(['c', 'b', 'a'])
  })

  it('leave those places free where none hangs', () => {
    const firm = { items: [plate('a', 'HANGING', '1'), plate('b', 'WITHDRAWN', '1', 'DW001')], places: [{ place: 'GATE' }, { place: 'DW001' }] } as unknown as FirmPlates
    expect(freePlaces(firm).map((one) => one.place)).toEqual(['DW001'])
  })

  it('are read out in fours and printed in three sizes', () => {
    expect(grouped('0123456789ABC')).toBe('0123 4567 89AB C')
    expect(printAddress('A B', 'pdf', 80)).toBe('/api/credit/plates/A%20B/print.pdf?size=80')
  })

  it('are spoken of in both languages', () => {
    const keys = (tree: object, path = ''): string[] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' ? keys(value, `${path}${key}.`) : [path + key]))
    expect(keys(words.en)).toEqual(keys(words.zh))
  })

  it('lead to the page with all that the link says of the plate', () => {
    const link = 'https://ygj.example.cn/c/FDW8N525XWVFYFZXC?p=0123456789ABC.WTW3SJQ6C.91330400MA00TEST0X&s=155'
    expect(understand(link)).toEqual({ kind: 'code', path: '/c/FDW8N525XWVFYFZXC?p=0123456789ABC.WTW3SJQ6C.91330400MA00TEST0X&s=155' })
  })
})

describe('the position on the page of a scanned plate', () => {
  const script = readFileSync('public/assets/plate.js', 'utf8')
  let answer: (lon: number, lat: number, accuracy: number) => string | undefined

  beforeEach(() => {
    document.body.dataset.lang = 'en'
    document.body.innerHTML = '<div class="plate" data-lon="120.75" data-lat="30.75"></div>'
    new Function(script)()
    answer = (longitude, latitude, accuracy) => {
      vi.stubGlobal('navigator', { geolocation: { getCurrentPosition: (found: (at: object) => void) => found({ coords: { longitude, latitude, accuracy } }) } })
      document.querySelector('button')!.click()
      return document.querySelector<HTMLElement>('[data-testid=place]')!.dataset.place
    }
  })

  it('asks nobody before the tap', () => {
    const asked = vi.fn()
    vi.stubGlobal('navigator', { geolocation: { getCurrentPosition: asked } })
    expect(asked).not.toHaveBeenCalled()
    expect(document.querySelector('button')!.textContent).toBe('Check with my position')
  })

  it('tells here, near and away, in words with the distance', () => {
    expect(answer(120.7502, 30.75, 10)).toBe('here')
    expect(answer(120.753, 30.75, 10)).toBe('near')
    expect(answer(120.9, 30.75, 10)).toBe('away')
    expect(document.querySelector('[data-testid=place]')!.textContent).toContain('14 km')
  })

  it('accuses nobody on a coarse position, unless it is far beyond its error', () => {
    expect(answer(120.76, 30.75, 3000)).toBe('coarse')
    expect(answer(121.5, 30.75, 3000)).toBe('away')
  })

  it('says what to do where no position is told', () => {
    vi.stubGlobal('navigator', {})
    document.querySelector('button')!.click()
    expect(document.querySelector('[data-testid=place]')!.textContent).toContain('tells no position')
  })
})

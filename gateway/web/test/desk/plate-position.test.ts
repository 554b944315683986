import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { addWords, i18n } from '../../src/core/language'
import { planeAt, positionOf, roundLength, widthFor } from '../../src/desk/plates/plane'
import PositionMap from '../../src/desk/plates/PositionMap.vue'
import type { FirmPlates } from '../../src/plates/plates'
import { words } from '../../src/words/plates'
import type { Position } from '../../src/desk/place'

const GATE: Position = [120.5, 30.6]
const firm = {
  places: [
    { place: 'GATE', hangsAt: { zh: '厂区大门', en: 'Main gate' }, lon: GATE[0], lat: GATE[1] },
    { place: 'DW001', hangsAt: { zh: '总排口', en: 'Main outlet' }, lon: 120.501, lat: 30.601 },
  ],
  items: [],
} as unknown as FirmPlates

describe('the plane of a firm', () => {
  it('comes back from a pixel to the place, to a centimetre', () => {
    const plane = planeAt(GATE, 200, 480, 300)
    const [lon, lat] = plane.from(plane.to([120.5007, 30.6004]))
    expect(lon).toBeCloseTo(120.5007, 7)
    expect(lat).toBeCloseTo(30.6004, 7)
    expect(plane.to(GATE)).toEqual([240, 150])
  })
  it('is as wide as what must be seen, and never too near', () => {
    expect(widthFor(GATE, [], 480, 300)).toBe(200)
    expect(widthFor(GATE, [[120.501, 30.601]], 480, 300)).toBe(600)
    expect(widthFor(GATE, [[130, 40]], 480, 300)).toBe(30_000)
  })
  it('has a round scale, and no place where a number is missing', () => {
    expect([60, 200, 600, 2000, 8000].map(roundLength)).toEqual([10, 50, 100, 500, 2000])
    expect(positionOf('', '30')).toBeNull()
    expect(positionOf('120.x', '30')).toBeNull()
    expect(positionOf('120.5', '30.6')).toEqual(GATE)
  })
})

describe('the map of the form', () => {
  beforeEach(() => {
    addWords(words)
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')))
  })
  const open = () => mount(PositionMap, { props: { firm, lon: '120.5', lat: '30.6' }, global: { plugins: [i18n] } })

  it('turns a click into the two numbers', async () => {
    const map = open()
    await flushPromises()
    const svg = map.find('svg')
    svg.element.getBoundingClientRect = () => ({ left: 10, top: 20, width: 240, height: 150 }) as DOMRect
    await svg.trigger('click', { clientX: 10 + 180, clientY: 20 + 75 })
    const [lon] = planeAt(GATE, 600, 480, 300).from([360, 150])
    expect(map.emitted('update:lon')).toEqual([[lon.toFixed(5)]])
    expect(map.emitted('update:lat')).toEqual([['30.60000']])
  })
  it('moves its marker with what is typed, follows it out of the picture, and shows the cell', async () => {
    const map = open()
    const at = () => map.get('[data-testid=position-marker]').attributes('transform')
    expect(at()).toBe('translate(240 150)')
    await map.setProps({ lon: '120.5005' })
    expect(at()).not.toBe('translate(240 150)')
    await map.setProps({ lon: '120.9' })
    await nextTick()
    expect(at()).toBe('translate(240 150)')
    expect(map.text()).toMatch(/wt[0-9a-z]{7}/)
    await map.setProps({ lon: 'x' })
    expect(map.find('[data-testid=position-marker]').exists()).toBe(false)
  })
  it('comes closer and goes farther by buttons, up to an end', async () => {
    const map = open()
    const closer = map.get('[data-testid=map-closer]')
    await closer.trigger('click')
    await closer.trigger('click')
    expect(closer.attributes('disabled')).toBeDefined()
    expect(Number(map.get('[data-testid=geohash-cell]').attributes('width'))).toBeGreaterThan(30)
  })
})

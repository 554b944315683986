import { describe, expect, it } from 'vitest'
import { draw, timePicture } from '../../src/desk/suspicions/picture'
import { grade, KINDS, STATES } from '../../src/desk/suspicions/suspicions'
import { words } from '../../src/words/suspicions'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour)).toISOString()
const dots = (from: number, values: number[]) => values.map((value, n) => ({ time: at(from + n), value: String(value) }))
const frame = { width: 640, height: 240, left: 48, right: 12, top: 22, bottom: 26 }

describe('the pictures of suspicious data', () => {
  it('lays a copied period over its original', () => {
    const values = [4, 7, 5, 9]
    const picture = timePicture('COPIED_PERIOD', { original: at(-48), originalValues: dots(-48, values), copy: dots(0, values) }, at(0), at(4))!
    const { paths } = draw(picture, frame)
    expect(paths.map((path) => path.tone)).toEqual(['past', 'odd'])
    expect(paths[0].d).toBe(paths[1].d)
  })

  it('marks the stretch that stands still and keeps gaps open', () => {
    const around = [...dots(0, [4, 5]), ...dots(10, [6, 6, 6])]
    const { stretch, paths, levels } = draw(timePicture('FLAT_LINE', { value: '6', around }, at(10), at(13))!, frame)
    expect(paths[0].d.match(/M/g)).toHaveLength(2)
    expect(stretch!.x + stretch!.width).toBeCloseTo(frame.width - frame.right, 0)
    expect(levels[0].y).toBeLessThan(frame.height - frame.bottom)
  })

  it('leaves out no value and no limit', () => {
    const picture = timePicture('UNDER_LIMIT', { limit: '80', week: dots(0, [77, 79.5, 78]) }, at(0), at(3))!
    const drawn = draw(picture, frame)
    for (const { y } of drawn.levels) expect(y).toBeGreaterThanOrEqual(frame.top)
    expect(drawn.ticks.at(-1)!.value).toBeGreaterThanOrEqual(80)
  })

  it('has words for every kind and state in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const own = words[language].suspicions as Record<string, Record<string, string>>
      for (const kind of KINDS) {
        for (const about of ['kinds', 'odd', 'innocentOf', 'checkOf']) expect(own[about][kind], `${language} ${about} ${kind}`).toBeTruthy()
      }
      for (const state of STATES) expect(own.state[state] && own.done[state], state).toBeTruthy()
    }
    expect(words.zh.suspicions).toEqual(expect.objectContaining(Object.fromEntries(Object.keys(words.en.suspicions).map((key) => [key, expect.anything()]))))
  })

  it('grades by strength', () => {
    expect([44, 60, 80, 99].map(grade)).toEqual([1, 2, 3, 3])
  })
})

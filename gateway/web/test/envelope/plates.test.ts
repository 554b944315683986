import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64url } from '../../src/envelope/bytes'
import { cellOf, geohashOf, middleOf } from '../../src/envelope/geohash'
import { readKeyList, readRoot, type KeyList } from '../../src/envelope/keyList'
import { isLink, PLATE_REASONS, verifyPlate } from '../../src/envelope/plate'
import { words } from '../../src/words/plateVerdict'

/** The same file the Java library is tested with. */
interface Vectors {
  root: string
  lists: { name: string; cose: string }[]
  plates: { name: string; list: string; at: string; valid: boolean; reason: string | null; text: string }[]
}
const vectors = JSON.parse(readFileSync('public/vectors/plates-1.json', 'utf8')) as Vectors
const root = readRoot(vectors.root)

describe('the published vectors of plates', () => {
  const lists = new Map<string, KeyList>()
  beforeAll(async () => {
    for (const list of vectors.lists) lists.set(list.name, await readKeyList(fromBase64url(list.cose), root))
  })

  it.each(vectors.plates)('$name', async ({ text, list, at, reason }) => {
    const answer = await verifyPlate(text, lists.get(list)!, Date.parse(at) / 1000)
    expect(answer.valid ? null : answer.reason).toBe(reason)
  })

  it('know the same reasons, and there are words for each', () => {
    expect(new Set(vectors.plates.map((one) => one.reason).filter(Boolean))).toEqual(new Set(PLATE_REASONS))
    for (const tree of [words.zh, words.en]) {
      expect(Object.keys((tree.plateVerdict as { reason: object }).reason)).toEqual([...PLATE_REASONS])
    }
  })

  it('say where the plate should hang', async () => {
    const good = vectors.plates.find((one) => one.name === 'good')!
    const answer = await verifyPlate(good.text, lists.get('main')!, Date.parse(good.at) / 1000)
    expect(answer).toMatchObject({ valid: true, plate: { serial: '0123456789ABC', geohash: 'WTW3SJQ6C' } })
    if (answer.valid) expect(answer.plate.lon).toBeCloseTo(middleOf(cellOf('wtw3sjq6c')).lon, 9)
    expect(isLink(good.text)).toBe(true)
    expect(isLink('YGJ1:ABC')).toBe(false)
  })
})

describe('a geohash', () => {
  it('is the cell that is widely published', () => {
    const { lon, lat } = middleOf(cellOf('u4pruydqqvj'))
    expect(lon).toBeCloseTo(10.40744, 5)
    expect(lat).toBeCloseTo(57.64911, 5)
    expect(() => cellOf('wtw3a')).toThrow()
    expect(geohashOf(10.40744, 57.64911, 11)).toBe('u4pruydqqvj')
    const cell = cellOf('wtw3sjq6c')
    expect(geohashOf(cell.west, cell.south, 9)).toBe('wtw3sjq6c')
    expect(geohashOf(cell.east, cell.south, 9)).not.toBe('wtw3sjq6c')
  })
})

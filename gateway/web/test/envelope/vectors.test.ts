import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64url } from '../../src/envelope/bytes'
import { REASONS } from '../../src/envelope/fault'
import { readKeyList, readRoot, type KeyList } from '../../src/envelope/keyList'
import { verify } from '../../src/envelope/verify'

/** The same file the Java library is tested with. */
interface Vectors {
  root: string
  lists: { name: string; cose: string }[]
  badLists: { name: string; reason: string; cose: string }[]
  codes: { name: string; list: string; at: string; valid: boolean; reason: string | null; text: string }[]
}
const vectors = JSON.parse(readFileSync('public/vectors/live-codes-1.json', 'utf8')) as Vectors
const root = readRoot(vectors.root)

describe('the published vectors', () => {
  const lists = new Map<string, KeyList>()
  beforeAll(async () => {
    for (const list of vectors.lists) lists.set(list.name, await readKeyList(fromBase64url(list.cose), root))
  })

  it.each(vectors.codes)('$name', async ({ text, list, at, reason }) => {
    const answer = await verify(text, lists.get(list)!, Date.parse(at) / 1000)
    expect(answer.valid ? null : answer.reason).toBe(reason)
  })

  it.each(vectors.badLists)('list $name', async ({ cose, reason }) => {
    await expect(readKeyList(fromBase64url(cose), root)).rejects.toMatchObject({ reason })
  })

  it('know the same reasons', () => {
    expect(new Set(vectors.codes.map((one) => one.reason).filter(Boolean))).toEqual(new Set(REASONS))
  })
})

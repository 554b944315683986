import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fromBase64url } from '../../src/envelope/bytes'
import { readKeyList, readRoot, type KeyList } from '../../src/envelope/keyList'
import { verify } from '../../src/envelope/verify'
import { spoiler, type Vector } from './spoil'

/** What the Java library says of the same spoiled texts stands beside the vectors: one figure for all answers in order. */
const read = (name: string): unknown => JSON.parse(readFileSync(`public/vectors/${name}.json`, 'utf8'))
interface Figure {
  seed: number
  count: number
  sha256: string
  tally: Record<string, number>
}
const vectors = read('live-codes-1') as {
  root: string
  keys: { name: string; secret: string }[]
  lists: { name: string; cose: string }[]
  codes: Vector[]
}

async function judge(figure: Figure): Promise<{ sha256: string; tally: Record<string, number> }> {
  const root = readRoot(vectors.root)
  const lists = new Map<string, KeyList>()
  for (const list of vectors.lists) lists.set(list.name, await readKeyList(fromBase64url(list.cose), root))
  const next = spoiler(figure.seed, vectors.codes, vectors.keys.find((key) => key.name === 'live-ed25519')!.secret)
  const all = createHash('sha256')
  const tally: Record<string, number> = {}
  for (let i = 0; i < figure.count; i++) {
    const one = next()
    const answer = await verify(one.text, lists.get(one.list)!, one.at)
    const said = answer.valid ? 'VALID' : answer.reason
    tally[said] = (tally[said] ?? 0) + 1
    all.update(said + '\n')
  }
  return { sha256: all.digest('hex'), tally }
}

// 100,000 with FUZZED=100000; every run judges 5,000
it.each(['5000', ...(process.env.FUZZED === '100000' ? ['100000'] : [])])(
  'both verifiers say the same of %s spoiled texts',
  async (count) => {
    const figure = read(`fuzzed-${count}`) as Figure
    const { sha256, tally } = await judge(figure)
    expect(tally).toEqual(figure.tally)
    expect(sha256).toBe(figure.sha256)
  },
  1_200_000,
)

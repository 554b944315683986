import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fromBase64url } from '../../src/envelope/bytes'
import { readKeyList, readRoot, type KeyList } from '../../src/envelope/keyList'
import { verifyPlate } from '../../src/envelope/plate'
import { verify } from '../../src/envelope/verify'
import { spoiling, type Case, type Spoiling, type Vector } from './spoil'
import { spoiledCodes } from './spoilCodes'
import { spoiledPlates } from './spoilPlates'

/** What the Java library says of the same spoiled texts stands beside the vectors: one figure for all answers in order. */
const read = (name: string): unknown => JSON.parse(readFileSync(`public/vectors/${name}.json`, 'utf8'))
interface Figure {
  seed: number
  count: number
  sha256: string
  tally: Record<string, number>
}
interface File {
  root: string
  keys: { name: string; secret: string }[]
  lists: { name: string; cose: string }[]
}
type Answer = { valid: true } | { valid: false; reason: string }
type Verifier = (text: string, list: KeyList, now: number) => Promise<Answer>

async function judge(figure: Figure, file: File, corpus: (spoil: Spoiling) => () => Case, verifier: Verifier): Promise<{ sha256: string; tally: Record<string, number> }> {
  const root = readRoot(file.root)
  const lists = new Map<string, KeyList>()
  for (const list of file.lists) lists.set(list.name, await readKeyList(fromBase64url(list.cose), root))
  const next = corpus(spoiling(figure.seed))
  const all = createHash('sha256')
  const tally: Record<string, number> = {}
  for (let i = 0; i < figure.count; i++) {
    const one = next()
    const answer = await verifier(one.text, lists.get(one.list)!, one.at)
    const said = answer.valid ? 'VALID' : answer.reason
    tally[said] = (tally[said] ?? 0) + 1
    all.update(said + '\n')
  }
  return { sha256: all.digest('hex'), tally }
}

const codes = read('live-codes-1') as File & { codes: Vector[] }
const plates = read('plates-1') as File & { plates: Vector[] }
const secretOf = (file: File, name: string): string => file.keys.find((key) => key.name === name)!.secret

const CORPORA = [
  { what: 'live codes', name: 'fuzzed', few: 5_000, file: codes, corpus: (spoil: Spoiling) => spoiledCodes(spoil, codes.codes, secretOf(codes, 'live-ed25519')), verifier: verify },
  { what: 'plates', name: 'fuzzed-plates', few: 2_000, file: plates, corpus: (spoil: Spoiling) => spoiledPlates(spoil, plates.plates, plates.keys.map((key) => key.secret)), verifier: verifyPlate },
]
// every run judges few; 100,000 of each with FUZZED=100000
const all = CORPORA.flatMap((one) => [one.few, ...(process.env.FUZZED === '100000' ? [100_000] : [])].map((count) => ({ ...one, count })))

it.each(all)(
  'both verifiers say the same of $count spoiled $what',
  async ({ name, count, file, corpus, verifier }) => {
    const figure = read(`${name}-${count}`) as Figure
    const { sha256, tally } = await judge(figure, file, corpus, verifier)
    expect(tally).toEqual(figure.tally)
    expect(sha256).toBe(figure.sha256)
  },
  1_200_000,
)

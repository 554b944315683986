import { fromBase64url } from '../envelope/bytes'
import { readKeyList, readRoot, type KeyList } from '../envelope/keyList'
import { verifyPlate } from '../envelope/plate'
import { verify } from '../envelope/verify'

/** The published vectors, run on the reader's own device. */
export interface Vector {
  name: string
  zh: string
  en: string
  list: string
  at: string
  reason: string | null
  text: string
}
export interface Outcome {
  name: string
  zh: string
  en: string
  expected: string | null
  got: string | null
  milliseconds: number
}
export interface VectorFile {
  root: string
  lists: { name: string; cose: string }[]
  badLists: { name: string; reason: string; cose: string }[]
  codes: Vector[]
}

export async function runVectors(file: VectorFile, each: (outcome: Outcome) => void): Promise<void> {
  const root = readRoot(file.root)
  const lists = new Map<string, KeyList>()
  for (const list of file.lists) lists.set(list.name, await readKeyList(fromBase64url(list.cose), root))
  for (const { name, reason, cose } of file.badLists) {
    const got = await readKeyList(fromBase64url(cose), root).then(
      () => null,
      (refused: { reason?: string }) => refused.reason ?? 'FAILED',
    )
    each({ name: `list-${name}`, zh: '不可信的公钥清单', en: 'A key list nobody may rely on', expected: reason, got, milliseconds: 0 })
  }
  for (const vector of file.codes) {
    const began = performance.now()
    const answer = await verify(vector.text, lists.get(vector.list)!, Date.parse(vector.at) / 1000)
    const milliseconds = performance.now() - began
    const { name, zh, en, reason } = vector
    each({ name, zh, en, expected: reason, got: answer.valid ? null : answer.reason, milliseconds })
  }
}

export interface PlateVectorFile {
  root: string
  lists: { name: string; cose: string }[]
  plates: Vector[]
}

/** The same for the links of door plates. */
export async function runPlateVectors(file: PlateVectorFile, each: (outcome: Outcome) => void): Promise<void> {
  const root = readRoot(file.root)
  const lists = new Map<string, KeyList>()
  for (const list of file.lists) lists.set(list.name, await readKeyList(fromBase64url(list.cose), root))
  for (const { name, zh, en, reason, list, at, text } of file.plates) {
    const answer = await verifyPlate(text, lists.get(list)!, Date.parse(at) / 1000)
    each({ name: `plate-${name}`, zh, en, expected: reason, got: answer.valid ? null : answer.reason, milliseconds: 0 })
  }
}

/** The time within which 95 of 100 whole verifications ended, the signature among them. */
export function p95(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
}

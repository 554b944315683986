import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ERRORS } from '../src/developers/errors'
import { addressOf, audienceOf, endpointsOf, fieldsOf, matching, type Document } from '../src/developers/openapi'
import { colour, shown, snippet } from '../src/developers/snippets'

const DOCUMENT: Document = {
  paths: {
    '/api/cases/{issueId}/answer': {
      post: {
        tags: ['cases'],
        summary: 'Answer with what was done',
        parameters: [
          { name: 'issueId', in: 'path', required: true },
          { name: 'caller', in: 'query', required: true },
        ],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Act' } } } },
      },
    },
    '/api/public/codes': { get: { tags: ['credit'], summary: 'Find a firm', parameters: [{ name: 'q', in: 'query', required: true }] } },
    '/api/cases/operations/processors': { get: { tags: ['cases'] } },
  },
  components: { schemas: { Act: { properties: { text: { type: 'string' }, then: { $ref: '#/components/schemas/Act' }, at: { type: ['string', 'null'], format: 'date-time' } } } } },
}

describe('the interface document', () => {
  it('comes open data first, and nobody is asked to send the caller', () => {
    const all = endpointsOf(DOCUMENT)
    expect(all.map((one) => one.audience)).toEqual(['anyone', 'signedIn', 'operator'])
    expect(all[1].parameters.map((one) => one.name)).toEqual(['issueId'])
    expect(audienceOf('/api/live')).toBe('anyone')
    expect(audienceOf('/api/explain/code/{codeId}')).toBe('signedIn')
  })

  it('is found by all the words typed', () => {
    const all = endpointsOf(DOCUMENT)
    expect(matching(all, 'post answer').map((one) => one.path)).toEqual(['/api/cases/{issueId}/answer'])
    expect(matching(all, 'credit firm')).toHaveLength(1)
    expect(matching(all, 'nowhere')).toEqual([])
  })

  it('tells a shape as a list and stops where it repeats itself', () => {
    const fields = fieldsOf(endpointsOf(DOCUMENT)[1].body, DOCUMENT)
    expect(fields.map((field) => `${field.depth} ${field.name} ${field.type}`)).toEqual(['0 text string', '0 then object', '0 at string (date-time)'])
  })

  it('fills an address and leaves out what is empty', () => {
    const endpoint = { path: '/a/{id}', parameters: [{ name: 'id', in: 'path' }, { name: 'from', in: 'query' }, { name: 'to', in: 'query' }] }
    expect(addressOf(endpoint, { id: 'x/y', from: '2026-03-01T08:00:00+08:00', to: '' })).toBe('/a/x%2Fy?from=2026-03-01T08%3A00%3A00%2B08%3A00')
    expect(addressOf(endpoint, {})).toBe('/a/{id}')
  })
})

describe('an example', () => {
  it('cannot break out of its quotes', () => {
    expect(snippet('curl', "http://x/?q='; rm")).toBe("curl 'http://x/?q=%27; rm'")
    expect(snippet('Python', 'http://x/', true)).toContain("f'Bearer {token}'")
  })

  it('is coloured without losing a letter', () => {
    const json = '{\n  "a": [1.50, -2e3, true, null],\n  "b\\"": "true 12"\n}'
    const tokens = colour(json)
    expect(tokens.map((token) => token.text).join('')).toBe(json)
    expect(tokens.filter((token) => token.kind === 'number').map((token) => token.text)).toEqual(['1.50', '-2e3'])
    expect(tokens.filter((token) => token.kind === 'key').map((token) => token.text)).toEqual(['"a"', '"b\\""'])
  })

  it('says how much of a long answer it holds back', () => {
    expect(shown('[1,2,3]', 2)).toEqual({ text: '[\n  1,', cut: 3 })
    expect(shown('no json', 9)).toEqual({ text: 'no json', cut: 0 })
  })
})

describe('the list of errors', () => {
  const explained = ERRORS.flatMap((part) => part.rows.map((row) => row.type))
  const root = resolve(import.meta.dirname, '../../..')

  function sources(folder: string): string[] {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return ['target', 'node_modules', 'test', 'web'].includes(name) && !path.includes('/java/') ? [] : sources(path)
      return name.endsWith('.java') ? [readFileSync(path, 'utf8')] : []
    })
  }

  it('explains every refusal that the contexts and the gateway can give', () => {
    const refusals = ['services', 'shared-kernel', 'gateway']
      .flatMap((part) => sources(join(root, part)))
      .flatMap((source) => [
        ...source.matchAll(/Refusal\s*\.(?:invalid|forbidden|notFound|conflict|unavailable)\(\s*"([a-z0-9-]+)",/g),
        ...source.matchAll(/HttpStatus\.[A-Z_]+,\s*"([a-z-]+)",/g),
      ])
      .map((match) => match[1])
    expect(refusals.length).toBeGreaterThan(50)
    expect([...new Set(refusals)].filter((type) => !explained.includes(type))).toEqual([])
  })

  it('names none twice', () => {
    expect(explained.filter((type, n) => explained.indexOf(type) !== n)).toEqual([])
  })
})

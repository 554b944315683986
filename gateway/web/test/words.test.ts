import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What Chinese is set with; curly quotation marks belong to both languages. */
const FULL_WIDTH = /[\u3001\u3002\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/

const modules = import.meta.glob('../src/words/*.ts', { eager: true }) as Record<string, Record<string, { en: unknown }>>
const pages = import.meta.glob('../src/**/*.vue', { eager: true, query: '?raw', import: 'default' }) as Record<string, string>
const project = join(process.cwd(), '../..')
const rules = ['services', 'infra'].flatMap((folder) =>
  (readdirSync(join(project, folder), { recursive: true }) as string[])
    .filter((file) => file.includes(join('src', 'main', 'resources')) && file.endsWith('.json'))
    .map((file): [string, string] => [file, readFileSync(join(project, folder, file), 'utf8')]),
)

function texts(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  return Object.entries((words ?? {}) as Record<string, unknown>).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}
/** English beside Chinese, anywhere in rules and in what the demonstration tells. */
function english(json: unknown): string[] {
  if (!json || typeof json !== 'object') return []
  return Object.entries(json).flatMap(([key, value]) => (key === 'en' && typeof value === 'string' ? [value] : english(value)))
}
const wrong = (text: string) => FULL_WIDTH.test(text)

describe('English', () => {
  it('is told of every words file, and keeps to its own punctuation', () => {
    expect(Object.keys(modules).length).toBeGreaterThan(15)
    for (const [file, exported] of Object.entries(modules)) {
      const told = Object.values(exported).flatMap((words) => texts(words.en))
      expect(told.length, file).toBeGreaterThan(3)
      expect(told.filter(([, text]) => wrong(text)), file).toEqual([])
    }
  })

  it('has nothing between its words that only Chinese is set with', () => {
    expect(Object.keys(pages).length).toBeGreaterThan(60)
    for (const [file, page] of Object.entries(pages)) {
      const template = page.slice(page.indexOf('<template>'), page.lastIndexOf('</template>')).replace(/<!--[\s\S]*?-->/g, '')
      expect(template.split('\n').filter(wrong), file).toEqual([])
    }
  })

  it('is so in the notes of rules, too', () => {
    const told = rules.flatMap(([file, text]) => english(JSON.parse(text)).map((each): [string, string] => [file, each]))
    expect(told.length).toBeGreaterThan(20)
    expect(told.filter(([, each]) => wrong(each))).toEqual([])
  })

  it('would be noticed if it were not', () => {
    expect(['Seems to measure：', 'a，b', 'COD (mg/L)', 'the “live” code'].map(wrong)).toEqual([true, true, false, false])
  })
})

import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addWords, i18n } from '../../src/core/language'
import type { Act, CaseFile } from '../../src/core/types'
import ActForm from '../../src/desk/ActForm.vue'
import Acts from '../../src/desk/Acts.vue'
import { words } from '../../src/words/desk'

addWords(words)
const now = new Date('2026-11-25T09:00:00+08:00')
const file = (over: Partial<CaseFile> = {}): CaseFile => ({
  issueId: 'i-1', number: 'HJ2026-00001', title: 't', state: 'ANSWERED', severity: 'MAJOR', area: '330483', openedAt: '2026-11-20T00:00:00+08:00', history: [], actions: ['verify', 'return'], ...over,
})
const form = (act: Act) => mount(ActForm, { props: { file: file(), act, now }, global: { plugins: [i18n] }, attachTo: document.body })
const refuse = (status: number, problem: object) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(problem), { status, headers: { 'content-type': 'application/problem+json' } }))

describe('the form of an act', () => {
  beforeEach(() => localStorage.clear())
  afterEach(() => {
    vi.unstubAllGlobals()
    document.body.innerHTML = ''
  })

  it('shows a refusal at its field and keeps what was written', async () => {
    refuse(400, { detail: '请说明还缺什么', field: 'note', status: 400 })
    const page = form('return')
    await page.get('textarea').setValue('没有复测数据')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('textarea').attributes('aria-invalid')).toBe('true')
    expect(page.get('[role=alert]').text()).toBe('请说明还缺什么')
    expect(page.emitted('done')).toBeUndefined()
    page.unmount()
    expect((form('return').get('textarea').element as HTMLTextAreaElement).value).toBe('没有复测数据')
  })

  it('shows what no field is at fault for above the form', async () => {
    refuse(409, { detail: '不能核实自己提交的整改，请由他人核实', status: 409 })
    const page = form('verify')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('textarea').attributes('aria-invalid')).toBe('false')
    expect(page.get('[role=alert]').text()).toContain('他人')
  })

  it('forgets the draft once it is sent, and not before', async () => {
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 200 }))
    const page = form('return')
    await page.get('textarea').setValue('缺')
    expect(localStorage.getItem('yunguanjia.draft.desk.i-1.return')).toContain('缺')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.emitted('done')).toHaveLength(1)
    expect(localStorage.getItem('yunguanjia.draft.desk.i-1.return')).toBeNull()
  })

  it('hands a write-off to the page, which lets it be undone, and asks nobody yet', async () => {
    const asked = vi.fn()
    vi.stubGlobal('fetch', asked)
    const page = form('write-off')
    await page.get('textarea').setValue(' 同意销号 ')
    await page.get('form').trigger('submit')
    expect(page.emitted('writeOff')).toEqual([['同意销号']])
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('the acts of a case', () => {
  const acts = (over: Partial<CaseFile>) => mount(Acts, { props: { file: file(over), now, busy: false }, global: { plugins: [i18n] } })

  it('are only those the platform offers, as verbs', () => {
    expect(acts({}).findAll('.verbs button').map((button) => button.text())).toEqual(['退回', '核查通过'])
    expect(acts({ actions: [] }).find('[data-testid=acts]').exists()).toBe(false)
  })

  it('close their form when the case has gone on', async () => {
    const page = acts({})
    await page.get('[data-testid=act-return]').trigger('click')
    expect(page.find('[data-testid=form-return]').exists()).toBe(true)
    await page.setProps({ file: file({ state: 'ASSIGNED', actions: ['assign'] }) })
    expect(page.find('form').exists()).toBe(false)
  })
})

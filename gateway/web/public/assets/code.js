// Adds to a page that is complete without it: times as people say them, the whole "why", and news without a reload.
(() => {
  const { codeId, lang } = document.body.dataset
  const en = lang === 'en'
  const zone = 'Asia/Shanghai'
  const locale = en ? 'en-GB' : 'zh-CN'
  const say = (words) => (words && typeof words === 'object' ? words[lang] || words.zh || words.en || '' : (words ?? ''))
  const format = (options) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = format({ month: 'long', day: 'numeric' })
  const dayAndYear = format({ year: 'numeric', month: 'long', day: 'numeric' })
  const key = new Intl.DateTimeFormat('en-CA', { timeZone: zone })

  function when(moment, withClock) {
    const days = Math.round((Date.parse(key.format(new Date())) - Date.parse(key.format(moment))) / 86400000)
    if (days === 0) return (en ? 'today ' : '今天 ') + clock.format(moment)
    if (days === 1) return (en ? 'yesterday ' : '昨天 ') + clock.format(moment)
    const words = (days > 300 ? dayAndYear : day).format(moment)
    return withClock ? `${words} ${clock.format(moment)}` : words
  }

  for (const time of document.querySelectorAll('time[data-say]')) {
    const moment = new Date(time.dateTime)
    if (Number.isNaN(moment.getTime())) continue
    time.title = time.dateTime
    time.textContent = when(moment, time.dataset.say === 'when')
  }
  try {
    document.cookie = `lang=${lang}; path=/; max-age=31536000; samesite=lax`
    localStorage.setItem('yunguanjia.language', lang)
  } catch {
    // a browser that keeps nothing still shows the page
  }
  if (!codeId) return

  const make = (tag, text, parent) => {
    const element = document.createElement(tag)
    element.textContent = text
    parent.append(element)
    return element
  }

  /** The same answer as the Why panel of the other pages: inputs, rule, what would change it. */
  async function explain() {
    const place = document.getElementById('explained')
    if (!place || place.dataset.asked) return
    place.dataset.asked = 'yes'
    try {
      const answer = await fetch(`/api/public/explain/code/${encodeURIComponent(codeId)}`, { headers: { Accept: 'application/json' } })
      if (!answer.ok) throw new Error(String(answer.status))
      const why = await answer.json()
      if (why.inputs?.length) {
        make('h3', en ? 'What it rests on' : '依据的数据', place)
        const list = make('ul', '', place)
        for (const input of why.inputs) {
          const row = make('li', '', list)
          make('span', say(input.name), row)
          make('b', `${say(input.value)} ${input.unit ?? ''}`, row)
        }
      }
      if (why.rule) {
        make('h3', en ? 'The rule' : '规则', place)
        make('p', say(why.rule.text), place)
        const note = [say(why.rule.clause), why.rule.version && (en ? `version ${why.rule.version}` : `版本 ${why.rule.version}`), why.rule.official ? '' : en ? 'demonstration rule, not official' : '演示规则，非官方口径']
        make('p', note.filter(Boolean).join(' · '), place).className = 'minor'
      }
      if (why.wouldChange?.length) {
        make('h3', en ? 'What would change it' : '怎样会改变', place)
        for (const sentence of why.wouldChange) make('p', say(sentence), place).className = 'fix'
      }
    } catch {
      delete place.dataset.asked
    }
  }
  const details = document.querySelector('details')
  if (details?.open) void explain()
  details?.addEventListener('toggle', () => details.open && explain())

  // A change of this very code redraws the page from the server, so that there is only one way to draw it.
  const line = document.getElementById('line')
  async function refresh() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
    if (!answer.ok) return
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of ['.band', '.reason', '.today', '.facts']) {
      const fresh = next.querySelector(part)
      const old = document.querySelector(part)
      if (!fresh || !old || fresh.outerHTML === old.outerHTML) continue
      if (part === '.band' && fresh.dataset.status !== old.dataset.status) fresh.classList.add('changed')
      old.replaceWith(document.importNode(fresh, true))
    }
  }
  if (typeof EventSource === 'undefined') return
  const live = new EventSource('/api/live')
  let waiting
  const hear = (event) => {
    try {
      const subject = JSON.parse(event.data).subject
      if (subject?.codeId !== codeId) return
    } catch {
      return
    }
    clearTimeout(waiting)
    waiting = setTimeout(() => refresh().catch(() => {}), 400)
  }
  for (const name of ['message', 'code', 'case', 'exceedance', 'permit']) live.addEventListener(name, hear)
  live.onopen = () => {
    if (line?.textContent) void refresh().catch(() => {})
    if (line) line.textContent = ''
  }
  live.onerror = () => {
    if (line) line.textContent = en ? 'connection lost' : '连接中断'
  }
})()

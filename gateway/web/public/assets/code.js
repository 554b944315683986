// Adds to a page that is complete without it: times as people say them, the whole "why", and news without a reload.
(() => {
  const { codeId, uscc, lang } = document.body.dataset
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

  const large = document.createElement('button')
  large.type = 'button'
  large.className = 'larger'
  function size(on) {
    if (on) document.documentElement.dataset.size = 'large'
    else delete document.documentElement.dataset.size
    large.setAttribute('aria-pressed', String(on))
    large.textContent = on ? (en ? 'Normal text' : '标准字') : en ? 'Large text' : '大字'
  }
  let isLarge = false
  try {
    isLarge = localStorage.getItem('yunguanjia.size') === 'large'
  } catch {
    // then every visit begins in normal size
  }
  size(isLarge)
  large.onclick = () => {
    size((isLarge = !isLarge))
    try {
      localStorage.setItem('yunguanjia.size', isLarge ? 'large' : 'normal')
    } catch {
      // only not remembered
    }
  }
  document.querySelector('.other')?.before(large)
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
      if (why.events?.length) {
        make('h3', en ? 'The records behind it' : '背后的记录', place)
        const list = make('ul', '', place)
        const newest = [...why.events].sort((a, b) => String(b.at).localeCompare(String(a.at))).slice(0, 8)
        for (const event of newest) {
          const row = make('li', '', list)
          make('span', say(event.text) || say(event.name), row)
          make('span', when(new Date(event.at), true), row).className = 'minor'
        }
      }
    } catch {
      delete place.dataset.asked
    }
  }
  const details = document.querySelector('details')
  if (details?.open) void explain()
  details?.addEventListener('toggle', () => details.open && explain())

  /** What the monitors measure now, filled into the rows that the page already has. */
  const OLD_AFTER = 2 * 3600000
  async function measure() {
    const rows = [...document.querySelectorAll('.group li[data-key]')]
    if (!uscc || !rows.length) return
    const answer = await fetch(`/api/public/outlets/${encodeURIComponent(uscc)}`, { headers: { Accept: 'application/json' } })
    if (!answer.ok) return
    const { items } = await answer.json()
    const values = new Map()
    let newest = 0
    for (const outlet of items) {
      for (const value of outlet.values) {
        values.set(`${outlet.outlet} ${value.factor}`, value)
        newest = Math.max(newest, Date.parse(value.time) || 0)
      }
    }
    for (const row of rows) {
      const value = values.get(row.dataset.key)
      // a judged exceedance of today stays until tomorrow: it says more than one value of this minute
      if (!value || value.value === null || row.dataset.over) continue
      const now = Number(value.value)
      const { min, max } = row.dataset
      row.querySelector('.value').textContent = value.value
      const fill = row.querySelector('.fill')
      if (min) {
        const share = 20 + ((now - min) / (max - min)) * 60
        row.dataset.range = ''
        fill.style.left = `${Math.min(98, Math.max(2, share))}%`
        row.querySelector('.of').textContent = ` / ${min}–${max}`
      } else {
        const percent = Math.round((now / max) * 100)
        fill.style.width = `${Math.min(98, percent / 2)}%`
        row.querySelector('.share').textContent = `${percent}%`
        row.querySelector('.of').textContent = ` / ${max}`
      }
      row.dataset.high = value.over ? 'true' : ''
    }
    for (const group of document.querySelectorAll('.group')) {
      const mine = [...group.querySelectorAll('li')]
      const times = mine.map((row) => Date.parse(values.get(row.dataset.key)?.time)).filter(Number.isFinite)
      const line = group.querySelector('.verdict')
      const words = line.querySelector('.say')
      const high = mine.filter((row) => row.dataset.high === 'true' && !row.dataset.over).length
      const silent = !times.length || Date.now() - Math.max(...times) > OLD_AFTER
      group.toggleAttribute('data-stale', silent)
      if (Number(group.dataset.over)) continue
      line.toggleAttribute('data-high', high > 0 && !silent)
      line.toggleAttribute('data-silent', silent)
      if (silent) words.textContent = times.length ? (en ? `no data since ${when(new Date(Math.max(...times)), true)}` : `${when(new Date(Math.max(...times)), true)}以后没有数据`) : en ? 'no data' : '没有数据'
      else if (high) words.textContent = en ? `${high} of ${mine.length} high right now, not judged` : `${mine.length} 项中 ${high} 项此刻偏高，尚未判定`
      else words.textContent = en ? `all ${mine.length} within the limit` : `${mine.length} 项都在限值内`
    }
    const note = document.getElementById('now')
    if (note && newest) {
      note.textContent = (en ? 'measured ' : '') + when(new Date(newest), true) + (en ? '' : ' 测得')
      note.toggleAttribute('data-old', Date.now() - newest > OLD_AFTER)
    }
  }
  void measure().catch(() => {})
  setInterval(() => document.hidden || measure().catch(() => {}), 60000)

  // A change of this very code redraws the page from the server, so that there is only one way to draw it.
  const line = document.getElementById('line')
  async function refresh() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
    if (!answer.ok) return
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of ['.band', '.reason', '.today', '.scale', '.trend', '.facts']) {
      const fresh = next.querySelector(part)
      const old = document.querySelector(part)
      if (!fresh || !old || fresh.outerHTML === old.outerHTML) continue
      if (part === '.band' && fresh.dataset.status !== old.dataset.status) fresh.classList.add('changed')
      old.replaceWith(document.importNode(fresh, true))
    }
    await measure()
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

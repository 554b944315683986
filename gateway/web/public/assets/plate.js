// Compares the place a plate belongs to with where the visitor is. Asked only on a tap; nothing leaves the browser.
(() => {
  const plate = document.querySelector('.plate[data-lon]')
  if (!plate) return
  const en = document.body.dataset.lang === 'en'
  const words = en
    ? {
        ask: 'Check with my position',
        note: 'Reckoned in your browser; your position is not sent anywhere.',
        looking: 'Looking for your position …',
        here: (far, about) => `You are ${far} from where this plate should hang (to within ${about}): it is in its place.`,
        near: (far, about) => `You are ${far} from where this plate should hang (to within ${about}). On a large site that may be right; compare it with what the plate says.`,
        away: (far, about) => `You are ${far} from where this plate should hang (to within ${about}). If you stand before it, it was moved or copied: please tell us, 12369.`,
        coarse: (about) => `Your position is known only to within ${about}: too coarse to say whether the plate is in its place.`,
        denied: 'You did not allow the page to know your position. Compare the place named above with where you are.',
        unknown: 'Your device cannot tell where it is just now. Try again in the open.',
        insecure: 'This browser tells no position here. Compare the place named above with where you are.',
        metres: (n) => `${n} m`,
        kilometres: (n) => `${n} km`,
      }
    : {
        ask: '用我的位置核对',
        note: '只在您的浏览器里计算，位置不会发送给任何人。',
        looking: '正在取得您的位置……',
        here: (far, about) => `您离这块门牌应挂的位置约 ${far}（误差 ${about}），它就在该在的地方。`,
        near: (far, about) => `您离这块门牌应挂的位置约 ${far}（误差 ${about}）。厂区较大时属正常，请与牌上写的挂牌处对照。`,
        away: (far, about) => `您离这块门牌应挂的位置约 ${far}（误差 ${about}）。如果您正站在牌前，它是被移动或翻印的，请拨打 12369 告诉我们。`,
        coarse: (about) => `您的位置误差有 ${about}，太粗，无法判断门牌是否在原处。`,
        denied: '您没有允许使用位置。请把上面写的挂牌处与您所在的地方对照。',
        unknown: '设备现在取不到位置，请到空旷处再试。',
        insecure: '这个浏览器在这里不提供位置。请把上面写的挂牌处与您所在的地方对照。',
        metres: (n) => `${n} 米`,
        kilometres: (n) => `${n} 公里`,
      }
  /** Metres beyond the error of the position: a gate is seen from so far, a large site is so wide. */
  const HERE = 60
  const NEAR = 400
  const TOO_COARSE = 1000

  /** Great circle on a sphere: within half a percent, which is enough for words. */
  function metres(lon1, lat1, lon2, lat2) {
    const rad = Math.PI / 180
    const a = Math.sin(((lat2 - lat1) * rad) / 2) ** 2 + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2
    return 2 * 6371008.8 * Math.asin(Math.sqrt(a))
  }
  const spoken = (m) => (m < 995 ? words.metres(Math.max(10, Math.round(m / 10) * 10)) : words.kilometres(m < 9950 ? (m / 1000).toFixed(1) : Math.round(m / 1000)))

  const box = document.createElement('div')
  box.className = 'place-check'
  const ask = document.createElement('button')
  ask.type = 'button'
  ask.textContent = words.ask
  const note = document.createElement('small')
  note.textContent = words.note
  const answer = document.createElement('p')
  answer.setAttribute('role', 'status')
  answer.dataset.testid = 'place'
  box.append(ask, note, answer)
  plate.append(box)

  function say(verdict, text) {
    answer.dataset.place = verdict
    answer.textContent = text
  }
  function judge({ coords }) {
    const far = metres(Number(plate.dataset.lon), Number(plate.dataset.lat), coords.longitude, coords.latitude)
    const error = Math.max(coords.accuracy || 0, 5)
    const beyond = far - error
    if (error > TOO_COARSE && beyond <= NEAR) return say('coarse', words.coarse(spoken(error)))
    const verdict = beyond <= HERE ? 'here' : beyond <= NEAR ? 'near' : 'away'
    say(verdict, words[verdict](spoken(far), spoken(error)))
  }
  ask.onclick = () => {
    if (!navigator.geolocation) return say('unknown', words.insecure)
    say('looking', words.looking)
    navigator.geolocation.getCurrentPosition(judge, (refused) => say('unknown', refused.code === 1 ? (window.isSecureContext ? words.denied : words.insecure) : words.unknown), {
      enableHighAccuracy: true,
      timeout: 15000,
      maximumAge: 30000,
    })
  }
})()

/** What somebody typed or scanned: a code to open, or words to look for. */
export type Asked = { kind: 'code'; path: string } | { kind: 'words'; q: string } | { kind: 'short' } | { kind: 'none' }

const CODE = /^[0-9A-HJKMNP-TV-Z]{17}$/

/** As people type a code: small letters, hyphens, O for 0 and I or L for 1 are understood. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return CODE.test(code) ? code : null
}

export function understand(text: string): Asked {
  const asked = text.trim()
  if (asked === '') return { kind: 'none' }
  // a scanned plate: the link with what it says of itself and its signature, whatever host printed it
  const link = /\/c\/([0-9A-Za-z-]+)(?:\?([^#\s]*))?/.exec(asked)
  if (link) {
    const code = readCode(link[1])
    const said = new URLSearchParams(link[2] ?? '')
    const kept = new URLSearchParams(['p', 's'].flatMap((name) => (said.get(name) ? [[name, said.get(name)!]] : [])))
    if (code) return { kind: 'code', path: `/c/${code}${kept.size ? `?${kept.toString()}` : ''}` }
  }
  const code = readCode(asked)
  // a word of seventeen letters is no code; a code has digits
  if (code && /\d/.test(asked)) return { kind: 'code', path: `/c/${code}` }
  return [...asked].length < 2 ? { kind: 'short' } : { kind: 'words', q: asked.slice(0, 100) }
}

/** The raw frame cut so that the figures of one factor can be marked in it. */
export function cut(text: string, factor: string): { text: string; marked: boolean }[] {
  if (!factor) return [{ text, marked: false }]
  const escaped = factor.replace(/[^\w]/g, '\\$&')
  const parts: { text: string; marked: boolean }[] = []
  let last = 0
  for (const match of text.matchAll(new RegExp(`${escaped}-[A-Za-z]+=[^,;&]*`, 'g'))) {
    if (match.index > last) parts.push({ text: text.slice(last, match.index), marked: false })
    parts.push({ text: match[0], marked: true })
    last = match.index + match[0].length
  }
  if (last < text.length) parts.push({ text: text.slice(last), marked: false })
  return parts
}

/** SHA-256 of the text as the reader's own browser computes it; null where the browser will not. */
export async function fingerprint(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const LANGUAGES = ['curl', 'JavaScript', 'Python', 'Java'] as const
export type SnippetLanguage = (typeof LANGUAGES)[number]

/** The same call in four languages, ready to be pasted. */
export function snippet(language: SnippetLanguage, address: string, token = false): string {
  const url = address.replace(/'/g, '%27')
  switch (language) {
    case 'curl':
      return token ? `curl -H "Authorization: Bearer $TOKEN" '${url}'` : `curl '${url}'`
    case 'JavaScript':
      return token
        ? `const answer = await fetch('${url}', {\n  headers: { Authorization: \`Bearer \${token}\` },\n})\nif (!answer.ok) throw await answer.json()\nconst data = await answer.json()`
        : `const answer = await fetch('${url}')\nif (!answer.ok) throw await answer.json()\nconst data = await answer.json()`
    case 'Python':
      return token
        ? `import requests\n\nanswer = requests.get('${url}',\n                      headers={'Authorization': f'Bearer {token}'}, timeout=30)\nanswer.raise_for_status()\ndata = answer.json()`
        : `import requests\n\nanswer = requests.get('${url}', timeout=30)\nanswer.raise_for_status()\ndata = answer.json()`
    case 'Java':
      return (
        `var request = HttpRequest.newBuilder(URI.create("${url.replace(/"/g, '%22')}"))` +
        (token ? `\n    .header("Authorization", "Bearer " + token)` : '') +
        `\n    .timeout(Duration.ofSeconds(30)).build();\nvar answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());`
      )
  }
}

export interface Token {
  kind: 'key' | 'text' | 'number' | 'word' | 'plain'
  text: string
}

const PART = /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g

/** Pretty JSON cut into coloured pieces; anything else stays plain. */
export function colour(json: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of json.matchAll(PART)) {
    if (match.index > last) tokens.push({ kind: 'plain', text: json.slice(last, match.index) })
    if (match[1]) {
      tokens.push({ kind: match[2] ? 'key' : 'text', text: match[1] })
      if (match[2]) tokens.push({ kind: 'plain', text: match[2] })
    } else tokens.push({ kind: match[3] ? 'number' : 'word', text: match[0] })
    last = match.index + match[0].length
  }
  if (last < json.length) tokens.push({ kind: 'plain', text: json.slice(last) })
  return tokens
}

/** Text of an answer for reading: JSON is indented, everything is cut at so many lines. */
export function shown(body: string, lines: number): { text: string; cut: number } {
  let text = body
  try {
    text = JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    // not JSON: shown as it came
  }
  const all = text.split('\n')
  return { text: all.slice(0, lines).join('\n'), cut: Math.max(0, all.length - lines) }
}

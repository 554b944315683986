/*
 * Keeps the page that verifies codes ready without network. The page and everything it is made of is asked for first from
 * the network, so that a mended verifier is used as soon as it is there, and taken from the store when there is none.
 * What carries a hash of its content in its name never changes and comes from the store at once.
 */
const STORE = 'verify-1'
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/
const KEPT = ['/verify', '/assets/tokens.css', '/assets/logo.svg', '/verify.webmanifest', '/vectors/live-codes-1.json', '/vectors/plates-1.json']
const PATIENCE = 3000

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(STORE)
      .then((store) => store.addAll(KEPT))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const outdated = caches.keys().then((names) => Promise.all(names.filter((name) => name !== STORE).map((name) => caches.delete(name))))
  event.waitUntil(outdated.then(() => self.clients.claim()))
})

/** The page names what it has loaded before this worker was there. */
self.addEventListener('message', (event) => {
  const paths = (event.data?.keep ?? []).filter((path) => HASHED.test(path))
  event.waitUntil(
    caches.open(STORE).then((store) =>
      Promise.allSettled(paths.map(async (path) => (await store.match(path)) ?? store.add(path))),
    ),
  )
})

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url)
  if (event.request.method !== 'GET' || address.origin !== location.origin) return
  if (HASHED.test(address.pathname)) event.respondWith(stored(event.request, address.pathname))
  else if (event.request.mode === 'navigate') event.respondWith(fresh(event.request, '/verify'))
  else if (KEPT.includes(address.pathname)) event.respondWith(fresh(event.request, address.pathname))
})

async function stored(request, path) {
  const store = await caches.open(STORE)
  return (await store.match(path)) ?? keep(store, path, await fetch(request))
}

async function fresh(request, path) {
  const store = await caches.open(STORE)
  try {
    return keep(store, path, await fetch(request, { signal: AbortSignal.timeout(PATIENCE) }))
  } catch (offline) {
    const kept = await store.match(path)
    if (kept) return kept
    throw offline
  }
}

function keep(store, path, response) {
  if (response.ok) void store.put(path, response.clone())
  return response
}

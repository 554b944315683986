import { decoderParts } from './decoder'

/** Has the browser keep the page, with the decoder that may only be needed later. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  try {
    await navigator.serviceWorker.register('/verify-sw.js', { scope: '/verify' })
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)
    await decoderParts()
    const more = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)
    active?.postMessage({ keep: [...new Set([...loaded, ...more])] })
  } catch {
    // without the store the page still works as long as there is a network
  }
}

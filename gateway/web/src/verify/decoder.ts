import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

interface Detector {
  detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]>
}
type Detectors = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }

let native: Promise<Detector | null> | undefined

/** The browser's own decoder where it has one. */
function nativeDetector(): Promise<Detector | null> {
  native ??= (async () => {
    const detectors = (globalThis as { BarcodeDetector?: Detectors }).BarcodeDetector
    if (!detectors || !(await detectors.getSupportedFormats().catch((): string[] => [])).includes('qr_code')) return null
    return new detectors({ formats: ['qr_code'] })
  })()
  return native
}

async function zxing(): Promise<typeof import('zxing-wasm/reader')> {
  const reader = await import('zxing-wasm/reader')
  reader.prepareZXingModule({ overrides: { locateFile: () => wasm } })
  return reader
}

/** Loads what decoding a picture may need, so that it can be kept for offline use. */
export async function decoderParts(): Promise<void> {
  const reader = await zxing()
  await reader.prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
}

/** The text of the QR code in a picture; null where there is none. */
export async function textIn(picture: ImageData | Blob): Promise<string | null> {
  const detector = await nativeDetector()
  if (detector) {
    const source = picture instanceof Blob ? await createImageBitmap(picture) : picture
    const [found] = await detector.detect(source).catch(() => [])
    if (found) return found.rawValue
    if (!(picture instanceof Blob)) return null
  }
  const { readBarcodes } = await zxing()
  const [found] = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 })
  return found?.text ?? null
}

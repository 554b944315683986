/**
 * The browser's verifier for other pages than ours: `import { verify } from 'https://…/vectors/verifier.js'`. It asks
 * nobody; the key list and the root come from whoever calls.
 */
export { readKeyListJson, readRoot, type KeyList } from './keyList'
export { verifyPlate, type PlateAnswer } from './plate'
export { verify, type Answer } from './verify'

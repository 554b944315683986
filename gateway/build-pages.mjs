// Builds the pages for Maven and does nothing when nothing changed.
//
// Two stamps: what was installed (package-lock.json) and what was built (every source of the pages).
// They lie beside what they describe, so removing node_modules or dist brings the work back.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = join(dirname(fileURLToPath(import.meta.url)), 'web')
const notSources = new Set(['node_modules', 'dist', 'test', 'dev', '.vite'])

function filesUnder(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      if (folder === web && notSources.has(name)) return []
      return statSync(path).isDirectory() ? filesUnder(path) : [path]
    })
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(relative(web, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function onceFor(stamp, hash, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  work()
  writeFileSync(stamp, hash)
}

const npm = (...args) => execFileSync('npm', args, { cwd: web, stdio: 'inherit' })

const lock = hashOf([join(web, 'package.json'), join(web, 'package-lock.json')])
const sources = hashOf(filesUnder(web))

onceFor(join(web, 'dist', '.stamp'), sources, () => {
  onceFor(join(web, 'node_modules', '.stamp'), lock, () => npm('ci', '--no-audit', '--no-fund'))
  npm('run', 'build')
})

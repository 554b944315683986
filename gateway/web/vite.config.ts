import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { mockPlatform } from './dev/mock.ts'

/** One entry per page family, so that nobody loads a map who only wants to look up a code. */
const pages = ['index', 'screen', 'portal', 'desk', 'developers', 'verify']

export default defineConfig(({ mode }) => ({
  plugins: [vue(), ...(mode === 'mock' ? [mockPlatform(pages)] : [])],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
  },
  build: {
    target: 'es2022',
    rollupOptions: {
      input: { ...Object.fromEntries(pages.map((page) => [page, `${page}.html`])), verifier: 'src/envelope/index.ts' },
      // the verifier is a library: its exports and its name stay
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: (chunk) => (chunk.name === 'verifier' ? 'vectors/verifier.js' : 'assets/[name]-[hash].js') },
    },
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    proxy:
      mode === 'mock'
        ? {}
        : Object.fromEntries(
            ['/api', '/c/', '/auth', '/oauth2', '/login', '/logout', '/v3'].map((path) => [path, 'http://127.0.0.1:8080']),
          ),
  },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'] },
}))

import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/** Three builds into out/: the core with its ways to run it, the preload of the Electron window, and the window itself. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          electron: resolve(root, 'src-main/shell/electron/main.ts'),
          browser: resolve(root, 'src-main/shell/browser/main.ts'),
          cli: resolve(root, 'src-main/shell/cli/main.ts'),
          reader: resolve(root, 'src-main/shell/reader/main.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      emptyOutDir: true,
      rolldownOptions: {
        input: { preload: resolve(root, 'src-main/shell/electron/preload.ts') },
        // The sandbox loads CommonJS only; electron-vite's default is .mjs.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [vue()],
    // Whoever serves the page puts a fresh nonce in its place at every load.
    html: { cspNonce: '__NONCE__' },
    // In development the page comes through our own shell; only the news of changes comes straight from Vite.
    server: {
      host: '127.0.0.1',
      port: 5173,
      strictPort: true,
      hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: 5173 },
    },
    define: {
      __VUE_I18N_FULL_INSTALL__: 'false',
      __VUE_I18N_LEGACY_API__: 'false',
      __INTLIFY_PROD_DEVTOOLS__: 'false',
      __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
    },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      // electron-vite leaves it out by default; the window is then twice as long in being read.
      minify: true,
      // Fonts stay files: the content policy allows no data: address.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: resolve(root, 'src-renderer/index.html'),
        // Shared pieces run in the order of the imports, as the first of them (no eval) must be before all others.
        output: { strictExecutionOrder: true },
      },
    },
  },
})

import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/**
 * Builds `store-child.ts` into one file that Node runs by itself, so that starting it takes no longer than the work it does.
 * It lies below `node_modules`, where the packages are found. Gives its path, and what removes it.
 */
export const buildChild = async (): Promise<{ readonly program: string; remove(): void }> => {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'store-child-'))
  chmodSync(outDir, 0o755)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'store-child.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  return { program: join(outDir, 'child.mjs'), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}

import { join, resolve } from 'node:path'

/** Root of the repository. */
export const root = resolve(import.meta.dirname, '../../..')

/** Folder of the build. */
export const outFolder = join(root, 'out')

/** What the build depends on, relative to the root: files, and folders with all that is in them. */
export const sources = [
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** What the launchers remember between runs; goes away with `npm ci`. */
export const memoryFolder = join(root, 'node_modules/.cache/afkast')

/** Path of a file in an installed package, such as `('vitest', 'vitest.mjs')`. It need not exist. */
export const inPackage = (name: string, file: string): string => join(root, 'node_modules', name, file)

import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { WindowFiles } from './window-files'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Plain names only: nothing encoded, no `..`, no hidden file, so that no path leads out of the folder. */
const plainPath = /^(?:\/[\w@-][\w@.-]*)+$/

/**
 * The files of a build in `folder`. Vite puts a hash of the content in the name of everything under `assets`. Browsers ask for
 * `/favicon.ico` by themselves and get `iconFile`, an SVG.
 */
export const builtFiles = (folder: string, iconFile: string): WindowFiles => ({
  page: () => readFile(join(folder, 'index.html'), 'utf8'),
  find: async (path) => {
    const [name = ''] = path.split('?', 1)
    if (name === '/favicon.ico') return { body: await readFile(iconFile), type: 'image/svg+xml', immutable: false }
    if (!plainPath.test(name)) return null
    const type = types[extname(name)]
    if (type === undefined) return null
    try {
      return { body: await readFile(join(folder, name)), type, immutable: name.startsWith('/assets/') }
    } catch {
      return null
    }
  },
  connections: [],
})

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Nearest folder at or above `from` that holds `package.json`: the repository, or `app.asar` once packaged. */
const appFolder = (from: string): string => {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('no package.json above the program')
  return appFolder(parent)
}

const installed = appFolder(import.meta.dirname)

/** Folder of the build, where `main`, `preload` and `renderer` are. */
export const outFolder = join(installed, 'out')

/** Folder of resources: the icon and the demonstration cases. */
export const resourcesFolder = join(installed, 'resources')

/** The app's icon, an SVG. */
export const iconFile = join(resourcesFolder, 'icon.svg')

/** The process in which workbooks are read, as a file that Node and Electron can start. */
export const readerFile = join(outFolder, 'main/reader.js')

const readVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  return typeof manifest === 'object' &&
    manifest !== null &&
    'version' in manifest &&
    typeof manifest.version === 'string'
    ? manifest.version
    : '0.0.0'
}

/** Version of the app. */
export const version = readVersion()

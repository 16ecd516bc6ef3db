import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import type { FolderFacts } from './network-drive'

const mountTable = (): string => {
  try {
    if (process.platform === 'darwin') return execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 })
    return process.platform === 'linux' ? readFileSync('/proc/self/mounts', 'utf8') : ''
  } catch {
    return ''
  }
}

const realPath = (folder: string): string => {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

/** Asks this machine where an existing folder lies. */
export const folderFacts = (folder: string): FolderFacts => ({
  platform: process.platform,
  realPath: realPath(folder),
  mounts: mountTable(),
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inPackage } from './places.ts'

const readOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/**
 * Path of the Electron binary, or `null` where it has not been fetched. Asks no one and fetches nothing, unlike the `electron` package
 * itself. `ELECTRON_OVERRIDE_DIST_PATH` names another folder that holds it.
 */
export const electronBinary = (
  packageFolder: string = inPackage('electron', ''),
  override: string | undefined = process.env['ELECTRON_OVERRIDE_DIST_PATH'],
): string | null => {
  const name = readOrNull(join(packageFolder, 'path.txt'))?.trim() ?? null
  const path = override ? join(override, name ?? 'electron') : name === null ? null : join(packageFolder, 'dist', name)
  return path !== null && existsSync(path) ? path : null
}

import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'

/**
 * The folder of the platform where an app keeps its data on this machine (never one that follows the person over the network).
 * `AFKAST_DATA` overrides it. The folder need not exist.
 */
export const dataFolder = (
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string => {
  if (env['AFKAST_DATA']) return env['AFKAST_DATA']
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData/Local'), 'Afkast')
  if (platform === 'darwin') return join(home, 'Library/Application Support/Afkast')
  // The specification of XDG says that a relative path is to be ignored.
  const xdg = env['XDG_DATA_HOME']
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local/share'), 'afkast')
}

/** Name of the person at the machine; `ukendt` where the system does not know one. */
export const userName = (): string => {
  try {
    return userInfo().username || 'ukendt'
  } catch {
    return 'ukendt'
  }
}

import { electronBinary } from './electron-binary.ts'
import { failureMemory } from './memory.ts'
import { inPackage } from './places.ts'
import { isReachable } from './reachable.ts'
import { runNode } from './run-node.ts'

/** Longest that the fetch of some 120 MB may take. */
const limitMs = 3 * 60 * 1000

const memory = failureMemory('electron-fetch')

/** Whether a fetch failed within the last day. */
export const electronFetchFailedLately = (): boolean => memory.isRecent(Date.now())

/** Fetches the Electron binary with the package's own installer; `null`, remembered for a day, where that fails. */
export const fetchElectron = async (): Promise<string | null> => {
  const source =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron'
  if (await isReachable(source)) {
    process.stderr.write('Henter Electron (kun første gang) …\n')
    await runNode(inPackage('electron', 'install.js'), [], {
      output: 'stderr',
      env: { NODE_USE_ENV_PROXY: '1' },
      limitMs,
    })
  }
  const binary = electronBinary()
  if (binary === null) memory.remember()
  return binary
}

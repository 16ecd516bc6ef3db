import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** The machine as far as a browser is looked for on it. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly home: string
  exists(path: string): boolean
}

const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync }

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const windowsPaths = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
]

const usualPaths = ({ platform, env, home }: Machine): string[] => {
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder)
    return windowsPaths.flatMap((path) => folders.map((folder) => win32.join(folder ?? '', path)))
  }
  if (platform === 'darwin') {
    return macNames.flatMap((name) =>
      ['/Applications', posix.join(home, 'Applications')].map((folder) =>
        posix.join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    )
  }
  const folders = [
    ...(env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')),
    '/usr/bin',
    '/snap/bin',
  ]
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/**
 * Path of an installed Chromium, Chrome or Edge; `null` where none is found in the usual places. `CHROME_PATH` goes before all of
 * them where it names a file.
 */
export const findInstalledBrowser = (machine: Machine = thisMachine): string | null => {
  const named = machine.env['CHROME_PATH']
  return [...(named ? [named] : []), ...usualPaths(machine)].find((path) => machine.exists(path)) ?? null
}

/** Whether a window can be shown: a Linux without a display server shows none. */
export const hasDisplay = ({ platform, env }: Pick<Machine, 'platform' | 'env'> = thisMachine): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])

/** Chromium and Electron refuse to start as root with their sandbox. */
export const isRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0

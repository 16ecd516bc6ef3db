import { expect, it } from 'vitest'
import { findInstalledBrowser, hasDisplay, type Machine } from '../../../src-main/shell/installed-browser.ts'

const machine = (platform: NodeJS.Platform, present: string[], env: NodeJS.ProcessEnv = {}): Machine => ({
  platform,
  env,
  home: '/home/anna',
  exists: (path) => present.includes(path),
})

it('finds Chromium before Chrome before Edge on Linux, in PATH too', () => {
  const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium']
  expect(findInstalledBrowser(machine('linux', all))).toBe('/usr/bin/chromium')
  expect(findInstalledBrowser(machine('linux', all.slice(0, 2)))).toBe('/usr/bin/google-chrome')
  expect(findInstalledBrowser(machine('linux', ['/opt/x/chromium'], { PATH: '.:/opt/x' }))).toBe('/opt/x/chromium')
})

it('finds Edge, which every Windows has, and a Chrome of one person', () => {
  const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\x86', LOCALAPPDATA: 'C:\\Local' }
  const edge = 'C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe'
  const chrome = 'C:\\Local\\Google\\Chrome\\Application\\chrome.exe'
  expect(findInstalledBrowser(machine('win32', [edge], env))).toBe(edge)
  expect(findInstalledBrowser(machine('win32', [edge, chrome], env))).toBe(chrome)
})

it('finds an application of macOS', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findInstalledBrowser(machine('darwin', [chrome]))).toBe(chrome)
})

it('takes the named one first, if it is there', () => {
  const both = ['/usr/bin/chromium', '/mine']
  expect(findInstalledBrowser(machine('linux', both, { CHROME_PATH: '/mine' }))).toBe('/mine')
  expect(findInstalledBrowser(machine('linux', both, { CHROME_PATH: '/gone' }))).toBe('/usr/bin/chromium')
})

it('says that there is none', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    expect(findInstalledBrowser(machine(platform, []))).toBeNull()
  }
})

it('knows a Linux without a display', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
  expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true)
})

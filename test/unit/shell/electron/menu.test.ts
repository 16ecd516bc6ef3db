import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { menuTemplate, setMenu } from '../../../../src-main/shell/electron/menu.ts'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const showLogFolder = vi.fn()
const template = (packaged: boolean, platform: NodeJS.Platform = 'win32') =>
  menuTemplate({ packaged, platform, showLogFolder })

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

describe.each(['win32', 'linux', 'darwin'] as const)('the menu on %s', (platform) => {
  it('names every item in Danish, also those that Electron would name itself', () => {
    for (const item of flat(template(false, platform))) {
      if (item.type !== 'separator') expect(item.label, item.role).toBeTruthy()
    }
    const labels = flat(template(false, platform)).flatMap(({ label }) => label ?? [])
    expect(labels).toEqual(expect.arrayContaining(['&Rediger', 'Kopiér', 'Sæt ind', 'Fuld skærm', '&Hjælp']))
    expect(labels.join()).not.toMatch(/\b(Edit|View|Help|Quit|Copy|Paste|Undo|Redo|About|Hide|Zoom|Reload|Toggle)\b/)
  })

  it('has no way to reload or to open developer tools once packaged', () => {
    const roles = (packaged: boolean) => flat(template(packaged, platform)).map(({ role }) => role)
    const developer = ['reload', 'forceReload', 'toggleDevTools']
    expect(roles(true).filter((role) => developer.includes(role ?? ''))).toEqual([])
    expect(roles(false)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  })

  it('can end the app, and leads to the folder of the log', () => {
    const items = flat(template(true, platform))
    expect(items.find(({ role }) => role === 'quit')?.label).toBe('Afslut Afkast')
    const help = items.find(({ label }) => label === 'Vis logfilens mappe')
    const click = help?.click as (() => void) | undefined
    click?.()
    expect(showLogFolder).toHaveBeenCalled()
  })
})

it('replaces the menu of Electron', () => {
  setMenu({ packaged: true, platform: 'win32', showLogFolder })
  expect(electron.Menu.setApplicationMenu).toHaveBeenCalledExactlyOnceWith(expect.any(Array))
})

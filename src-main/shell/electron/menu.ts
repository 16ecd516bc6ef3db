import { Menu, type MenuItemConstructorOptions } from 'electron'

/** What the menu depends on and what it does. */
export interface MenuOptions {
  /** A packaged app has no tools for developers. */
  readonly packaged: boolean
  readonly platform: NodeJS.Platform
  readonly showLogFolder: () => void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

const appMenu: MenuItemConstructorOptions = {
  label: 'Afkast',
  submenu: [
    { role: 'about', label: 'Om Afkast' },
    separator,
    { role: 'hide', label: 'Skjul Afkast' },
    { role: 'hideOthers', label: 'Skjul andre' },
    { role: 'unhide', label: 'Vis alle' },
    separator,
    { role: 'quit', label: 'Afslut Afkast' },
  ],
}

const fileMenu: MenuItemConstructorOptions = {
  label: '&Filer',
  submenu: [{ role: 'quit', label: 'Afslut Afkast', accelerator: 'CmdOrCtrl+Q' }],
}

const editMenu: MenuItemConstructorOptions = {
  label: '&Rediger',
  submenu: [
    { role: 'undo', label: 'Fortryd' },
    { role: 'redo', label: 'Gentag' },
    separator,
    { role: 'cut', label: 'Klip' },
    { role: 'copy', label: 'Kopiér' },
    { role: 'paste', label: 'Sæt ind' },
    { role: 'selectAll', label: 'Markér alt' },
  ],
}

const viewMenu = (packaged: boolean): MenuItemConstructorOptions => ({
  label: '&Vis',
  submenu: [
    { role: 'resetZoom', label: 'Normal størrelse' },
    { role: 'zoomIn', label: 'Større' },
    { role: 'zoomOut', label: 'Mindre' },
    separator,
    { role: 'togglefullscreen', label: 'Fuld skærm' },
    ...(packaged
      ? []
      : [
          separator,
          { role: 'reload' as const, label: 'Indlæs igen' },
          { role: 'toggleDevTools' as const, label: 'Udviklerværktøjer' },
        ]),
  ],
})

/** The menu as data: items with a role act by themselves, and take their shortcut from it. */
export const menuTemplate = ({ packaged, platform, showLogFolder }: MenuOptions): MenuItemConstructorOptions[] => [
  platform === 'darwin' ? appMenu : fileMenu,
  editMenu,
  viewMenu(packaged),
  { role: 'help', label: '&Hjælp', submenu: [{ label: 'Vis logfilens mappe', click: () => showLogFolder() }] },
]

/** Replaces Electron's own menu, which opens developer tools and pages outside. */
export const setMenu = (options: MenuOptions): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))

import { Menu, type MenuItemConstructorOptions } from 'electron'

const menu: MenuItemConstructorOptions[] = [
  ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
  {
    label: 'Rediger',
    submenu: [
      { role: 'undo', label: 'Fortryd' },
      { role: 'redo', label: 'Gentag' },
      { type: 'separator' },
      { role: 'cut', label: 'Klip' },
      { role: 'copy', label: 'Kopiér' },
      { role: 'paste', label: 'Sæt ind' },
      { role: 'selectAll', label: 'Markér alt' },
    ],
  },
  {
    label: 'Vis',
    submenu: [
      { role: 'resetZoom', label: 'Normal størrelse' },
      { role: 'zoomIn', label: 'Større' },
      { role: 'zoomOut', label: 'Mindre' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Fuld skærm' },
    ],
  },
]

/** Replaces Electron's own menu, which opens developer tools and pages outside. */
export const setMenu = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(menu))

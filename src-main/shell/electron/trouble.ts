import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { record, recordFault } from '../log'

/** Chromium's code for a page that was left before it had come. */
const aborted = -3

const reload = { buttons: ['Indlæs igen', 'Luk Afkast'], defaultId: 0, cancelId: 1, noLink: true }

const crashed: MessageBoxOptions = {
  ...reload,
  type: 'error',
  title: 'Afkast',
  message: 'Vinduet er gået ned.',
  detail: 'Det, der er gemt, er ikke rørt. Indlæs vinduet igen, eller luk Afkast.',
}

const notLoaded: MessageBoxOptions = {
  ...reload,
  type: 'error',
  title: 'Afkast',
  message: 'Vinduet kunne ikke vises.',
  detail: 'Prøv at indlæse det igen. Hjælper det ikke, så installér Afkast på ny. Dine tal ligger et andet sted.',
}

const silent: MessageBoxOptions = {
  type: 'warning',
  title: 'Afkast',
  message: 'Vinduet svarer ikke.',
  detail: 'Vent lidt endnu, eller indlæs vinduet igen. Det, der er gemt, er ikke rørt.',
  buttons: ['Vent', 'Indlæs igen', 'Luk Afkast'],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
}

/** Says what happened to a window instead of leaving it blank, and lets the person load it again or close Afkast. One message at a time. */
export const watchWindow = (window: BrowserWindow): void => {
  const { webContents } = window
  let asking = false
  const ask = async (options: MessageBoxOptions): Promise<void> => {
    if (asking || window.isDestroyed()) return
    asking = true
    try {
      const { response } = await dialog.showMessageBox(window, options)
      const answer = options.buttons?.[response]
      if (answer === 'Luk Afkast') app.quit()
      else if (answer === 'Indlæs igen' && !window.isDestroyed()) webContents.reload()
    } finally {
      asking = false
    }
  }
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    record('window-crashed', { reason })
    void ask(crashed)
  })
  webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (!isMainFrame || code === aborted) return
    record('window-not-loaded', { code })
    void ask(notLoaded)
  })
  window.on('unresponsive', () => {
    record('window-unresponsive')
    void ask(silent)
  })
}

/**
 * Says a fault of the main process that nothing caught, and ends: what it left behind is unknown, the store is whole by its
 * transactions. A promise that failed unseen is only logged.
 */
export const watchFaults = (end: () => void): void => {
  process.on('uncaughtException', (error) => {
    recordFault('uncaught', error)
    dialog.showErrorBox(
      'Der er sket en fejl i Afkast',
      'Afkast lukker nu. Det, der er gemt, er ikke rørt. Sker det igen, så send logfilen til den, der hjælper jer (menuen Hjælp).',
    )
    end()
  })
  process.on('unhandledRejection', (reason) => recordFault('unhandled', reason))
  app.on('child-process-gone', (_event, { type, reason }) => record('process-gone', { type, reason }))
}

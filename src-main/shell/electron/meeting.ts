import { BrowserWindow, powerSaveBlocker, screen, type Display } from 'electron'
import { windowAddress } from './protocol'
import { windowOptions } from './window'

/** Keeps the display lit, as long as figures are shown to a meeting. Call the result when it is over; twice does no harm. */
export const keepDisplayAwake = (): (() => void) => {
  const blocker = powerSaveBlocker.start('prevent-display-sleep')
  return () => {
    if (powerSaveBlocker.isStarted(blocker)) powerSaveBlocker.stop(blocker)
  }
}

/** The display to show a meeting on: the first that `window` is not on; `null` where there is only one. */
export const otherDisplay = (window: BrowserWindow): Display | null => {
  const own = screen.getDisplayMatching(window.getBounds())
  return screen.getAllDisplays().find(({ id }) => id !== own.id) ?? null
}

/**
 * Opens a second window of the app at a place of its own routing (such as `/moede`), in full screen on the other display where there is
 * one. It closes with `main`, and is hardened as every window is.
 */
export const openSecondWindow = (main: BrowserWindow, route: `/${string}`): BrowserWindow => {
  const display = otherDisplay(main)
  const window = new BrowserWindow({
    ...windowOptions(),
    ...(display === null ? {} : { ...display.workArea, fullscreen: true }),
  })
  const close = () => window.close()
  main.once('closed', close)
  window.once('closed', () => main.off('closed', close))
  window.once('ready-to-show', () => window.show())
  window.loadURL(`${windowAddress}#${route}`).catch(() => undefined)
  return window
}

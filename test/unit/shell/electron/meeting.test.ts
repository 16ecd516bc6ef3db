import { beforeEach, expect, it, vi } from 'vitest'
import { keepDisplayAwake, openSecondWindow, otherDisplay } from '../../../../src-main/shell/electron/meeting.ts'
import { openWindow } from '../../../../src-main/shell/electron/window.ts'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const wall = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 720 } }

beforeEach(() => {
  vi.clearAllMocks()
  electron.screen.getAllDisplays.mockReturnValue([electron.screen.getPrimaryDisplay()])
  electron.BrowserWindow.made.length = 0
})

const main = () => openWindow('/nowhere/window.json')

const addWall = () => {
  const own = electron.screen.getPrimaryDisplay() as unknown
  electron.screen.getAllDisplays.mockReturnValue([own, wall])
}

it('keeps the display lit until it is told otherwise, once', () => {
  const release = keepDisplayAwake()
  expect(electron.powerSaveBlocker.start).toHaveBeenCalledExactlyOnceWith('prevent-display-sleep')
  expect(electron.powerSaveBlocker.stop).not.toHaveBeenCalled()
  release()
  expect(electron.powerSaveBlocker.stop).toHaveBeenCalledExactlyOnceWith(7)
  electron.powerSaveBlocker.isStarted.mockReturnValueOnce(false)
  release()
  expect(electron.powerSaveBlocker.stop).toHaveBeenCalledOnce()
})

it('knows the display that the window is not on', () => {
  expect(otherDisplay(main())).toBeNull()
  addWall()
  expect(otherDisplay(main())).toBe(wall)
})

it('opens a second window, hardened as the first, in full on the other display', () => {
  addWall()
  openSecondWindow(main(), '/moede')
  const second = electron.BrowserWindow.made[1]
  expect(second?.options).toMatchObject({ ...wall.workArea, fullscreen: true, show: false })
  expect(second?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  })
  expect(second?.loadURL).toHaveBeenCalledWith('app://afkast/#/moede')
})

it('is a plain window where there is one display, and closes with the first', () => {
  const first = main()
  openSecondWindow(first, '/moede')
  const second = electron.BrowserWindow.made[1]
  expect(second?.options.fullscreen).toBeUndefined()
  second?.emit('ready-to-show')
  expect(second?.show).toHaveBeenCalledOnce()
  first.emit('closed')
  expect(second?.close).toHaveBeenCalledOnce()
})

it('is forgotten by the first window once it is closed by itself', () => {
  const first = main()
  openSecondWindow(first, '/moede')
  electron.BrowserWindow.made[1]?.emit('closed')
  expect(first.listenerCount('closed')).toBe(0)
})

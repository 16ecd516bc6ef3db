import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  readWindowState,
  visibleBounds,
  writeWindowState,
  type WindowState,
} from '../../../../src-main/shell/electron/window-state.ts'
import { openWindow } from '../../../../src-main/shell/electron/window.ts'
import { temporaryFolder } from '../../features/in-process-core.ts'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const state: WindowState = { x: 100, y: 50, width: 1200, height: 800, maximised: true }
const main = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: -200, width: 2560, height: 1400 }

let file: string
beforeEach(() => {
  file = join(temporaryFolder(), 'window/state.json')
  electron.BrowserWindow.made.length = 0
})

describe('the remembered window', () => {
  it('comes back as it was, and leaves no half file behind', () => {
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
    expect(readdirSync(dirname(file))).toEqual(['state.json'])
  })

  it.each([
    ['nothing', ''],
    ['half a file', '{"x":1'],
    ['another shape', '[]'],
    ['words for numbers', '{"x":"1","y":0,"width":1000,"height":700,"maximised":false}'],
    ['no size', '{"x":0,"y":0,"width":0,"height":-5,"maximised":false}'],
    ['endless numbers', '{"x":1e300,"y":0,"width":1000,"height":700,"maximised":false}'],
  ])('is ignored where the file holds %s', (_name, text) => {
    mkdirSync(dirname(file))
    writeFileSync(file, text)
    expect(readWindowState(file)).toBeNull()
  })

  it('is replaced whole or not at all', () => {
    writeWindowState(file, state)
    mkdirSync(`${file}.new`)
    expect(() => writeWindowState(file, { ...state, x: 5 })).not.toThrow()
    expect(readWindowState(file)).toEqual(state)
  })
})

describe('the place of the window', () => {
  it('is as remembered where that is on a display', () => {
    const { x, y, width, height } = state
    expect(visibleBounds(state, [main, right])).toEqual({ x, y, width, height })
    expect(visibleBounds({ ...state, x: 2000, y: -100 }, [main, right])).toMatchObject({ x: 2000, y: -100 })
  })

  it('is the middle of the main display where its own is gone, or none is remembered', () => {
    const middle = { x: 360, y: 120, width: 1200, height: 800 }
    expect(visibleBounds({ ...state, x: 2000 }, [main])).toEqual(middle)
    expect(visibleBounds({ ...state, x: -9000, y: 9000 }, [main, right])).toEqual(middle)
    expect(visibleBounds(null, [main])).toEqual({ x: 240, y: 70, width: 1440, height: 900 })
  })

  it('is moved and made smaller until all of it is seen', () => {
    expect(visibleBounds({ ...state, x: 1500, y: -40 }, [main])).toEqual({ x: 720, y: 0, width: 1200, height: 800 })
    expect(visibleBounds({ ...state, width: 5000, height: 4000 }, [main])).toEqual(main)
    expect(visibleBounds({ ...state, width: 10, height: 10 }, [main])).toMatchObject({ width: 960, height: 600 })
    expect(visibleBounds(null, [{ x: 0, y: 0, width: 800, height: 560 }])).toMatchObject({ width: 800, height: 560 })
  })
})

describe('the window itself', () => {
  it('opens where it was, maximised if it was', () => {
    writeWindowState(file, state)
    openWindow(file)
    const [window] = electron.BrowserWindow.made
    expect(window?.options).toMatchObject({ x: 100, y: 50, width: 1200, height: 800, minWidth: 960, minHeight: 600 })
    expect(window?.maximize).toHaveBeenCalledOnce()
  })

  it('remembers its place when it is closed', () => {
    openWindow(file)
    const [window] = electron.BrowserWindow.made
    expect(window?.maximize).not.toHaveBeenCalled()
    window?.getNormalBounds.mockReturnValue({ x: 7, y: 8, width: 1000, height: 700 })
    window?.emit('close')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ x: 7, y: 8, width: 1000, height: 700, maximised: false })
  })
})

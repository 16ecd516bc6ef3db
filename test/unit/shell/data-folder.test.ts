import { expect, it } from 'vitest'
import { dataFolder } from '../../../src-main/shell/data-folder.ts'

it('is the local data folder of each platform', () => {
  expect(dataFolder({}, 'linux', '/home/anna')).toBe('/home/anna/.local/share/afkast')
  expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/anna')).toBe('/data/afkast')
  expect(dataFolder({}, 'darwin', '/Users/anna')).toBe('/Users/anna/Library/Application Support/Afkast')
  expect(dataFolder({ LOCALAPPDATA: '/local' }, 'win32', '/anna')).toBe('/local/Afkast')
  expect(dataFolder({}, 'win32', '/anna')).toBe('/anna/AppData/Local/Afkast')
})

it('does not follow a relative XDG folder, which the specification forbids', () => {
  expect(dataFolder({ XDG_DATA_HOME: 'data' }, 'linux', '/home/anna')).toBe('/home/anna/.local/share/afkast')
})

it('is overridden by AFKAST_DATA', () => {
  expect(dataFolder({ AFKAST_DATA: '/tmp/x', XDG_DATA_HOME: '/data' }, 'linux', '/home/anna')).toBe('/tmp/x')
})

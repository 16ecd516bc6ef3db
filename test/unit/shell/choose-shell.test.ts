import { expect, it } from 'vitest'
import { chooseShell, type Situation } from '../../../src-main/shell/launch/choose-shell.ts'

const desk: Situation = { wanted: undefined, display: true, binary: '/electron', failedLately: false }

it('opens Electron where its binary is', () => {
  expect(chooseShell(desk)).toEqual({ open: 'electron', binary: '/electron' })
  expect(chooseShell({ ...desk, failedLately: true })).toEqual({ open: 'electron', binary: '/electron' })
})

it('fetches Electron where it is missing', () => {
  expect(chooseShell({ ...desk, binary: null })).toEqual({ open: 'fetch-electron' })
})

it('does not fetch again soon after a failure, unless told to', () => {
  const failed = { ...desk, binary: null, failedLately: true }
  expect(chooseShell(failed)).toMatchObject({ open: 'browser', why: expect.stringContaining('Electron') as string })
  expect(chooseShell({ ...failed, wanted: 'electron' })).toEqual({ open: 'fetch-electron' })
})

it('opens the browser shell in silence where it is asked for', () => {
  expect(chooseShell({ ...desk, wanted: 'browser' })).toEqual({ open: 'browser', why: null })
})

it('fetches nothing without a display', () => {
  for (const binary of ['/electron', null]) {
    const choice = chooseShell({ ...desk, display: false, binary })
    expect(choice).toMatchObject({ open: 'browser', why: expect.stringContaining('skærm') as string })
  }
})

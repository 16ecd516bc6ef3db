import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPresence } from '../../../src-main/shell/browser/presence.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('waits for the first page for ever', () => {
  const onGone = vi.fn()
  createPresence(5000, onGone)
  vi.advanceTimersByTime(24 * 60 * 60 * 1000)
  expect(onGone).not.toHaveBeenCalled()
})

it('ends once the page has been away long enough', () => {
  const onGone = vi.fn()
  createPresence(5000, onGone).arrived()()
  vi.advanceTimersByTime(4999)
  expect(onGone).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onGone).toHaveBeenCalledOnce()
})

it('survives a reload', () => {
  const onGone = vi.fn()
  const presence = createPresence(5000, onGone)
  const leave = presence.arrived()
  leave()
  vi.advanceTimersByTime(4000)
  presence.arrived()
  vi.advanceTimersByTime(60_000)
  expect(onGone).not.toHaveBeenCalled()
})

it('stays while one of two pages is there, however often the other says goodbye', () => {
  const onGone = vi.fn()
  const presence = createPresence(5000, onGone)
  const leave = presence.arrived()
  presence.arrived()
  leave()
  leave()
  vi.advanceTimersByTime(60_000)
  expect(onGone).not.toHaveBeenCalled()
})

it('is silent once stopped', () => {
  const onGone = vi.fn()
  const presence = createPresence(5000, onGone)
  const leave = presence.arrived()
  presence.stop()
  leave()
  vi.advanceTimersByTime(60_000)
  expect(onGone).not.toHaveBeenCalled()
})

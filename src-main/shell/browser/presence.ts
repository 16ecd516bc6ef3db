/** Knows whether a page is connected. */
export interface Presence {
  /** A page has connected. Call the result when that connection is lost. */
  arrived(): () => void
  /** Stops waiting; `onGone` is not called any more. */
  stop(): void
}

/**
 * Calls `onGone` once the last page has been away for `graceMs` (a reload comes back within it). Before the first page it waits for
 * ever, as the address may be opened later.
 */
export const createPresence = (graceMs: number, onGone: () => void): Presence => {
  let pages = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  return {
    arrived: () => {
      pages += 1
      clearTimeout(timer)
      let left = false
      return () => {
        if (left) return
        left = true
        pages -= 1
        if (pages === 0 && !stopped) timer = setTimeout(onGone, graceMs)
      }
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

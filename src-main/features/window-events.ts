import type { WindowEvent } from '#contract/events'
import type { Stores } from './stores'

/** Tells every window what happens: one stream a window carries all of it. */
export interface WindowEvents {
  publish(event: WindowEvent): void
  subscribe(signal: AbortSignal | undefined): AsyncGenerator<WindowEvent>
  close(): void
}

const watchEveryMs = 700
const aliveEveryMs = 15_000

/** A window that does not read keeps at most this many events; progress is dropped first, since the next one replaces it. */
const keptEvents = 200

/** The events of a core. The store is watched, so that an import of the command line shows in an open window. */
export const createWindowEvents = (stores: Stores): WindowEvents => {
  const subscribers = new Set<(event: WindowEvent) => void>()
  const publish = (event: WindowEvent) => subscribers.forEach((deliver) => deliver(event))
  let seen: { readonly file: string; readonly version: number } | null = null
  const watch = () => {
    if (subscribers.size === 0) return
    // A store that cannot be opened is no news: whoever asked for it was told.
    const store = stores.opened()
    if (store === null) return
    const now = { file: store.file, version: store.version() }
    if (seen !== null && (seen.file !== now.file || seen.version !== now.version)) publish({ type: 'store-changed' })
    seen = now
  }
  const watcher = setInterval(watch, watchEveryMs)
  watcher.unref()
  const heartbeat = setInterval(() => publish({ type: 'alive' }), aliveEveryMs)
  heartbeat.unref()
  stores.onSwitch(() => publish({ type: 'store-changed' }))

  return {
    publish,
    subscribe: async function* (signal) {
      const queue: WindowEvent[] = [{ type: 'alive' }]
      let wake: () => void = () => undefined
      const deliver = (event: WindowEvent) => {
        if (queue.length >= keptEvents) {
          const old = queue.findIndex(({ type }) => type !== 'store-changed')
          queue.splice(Math.max(0, old), 1)
        }
        queue.push(event)
        wake()
      }
      const end = () => wake()
      subscribers.add(deliver)
      signal?.addEventListener('abort', end)
      try {
        while (!signal?.aborted) {
          const event = queue.shift()
          if (event) yield event
          else await new Promise<void>((resolve) => (wake = resolve))
        }
      } finally {
        subscribers.delete(deliver)
        signal?.removeEventListener('abort', end)
      }
    },
    close: () => {
      clearInterval(watcher)
      clearInterval(heartbeat)
    },
  }
}

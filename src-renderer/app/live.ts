import { createEventHook } from '@vueuse/core'
import { ref } from 'vue'
import type { WindowEvent } from '#contract/events'
import { client } from './client'
import { shareAmongWindows } from './shared-stream'

const events = createEventHook<WindowEvent>()
const pauseMs = 1000

/** Whether the stream of events is open. False from the moment it is lost until it is open again. */
export const connected = ref(true)

/** Calls `listener` with every event of the core, until the scope it was called in ends. */
export const onWindowEvent = events.on

/** What the window that listens tells the others. */
type News =
  { readonly type: 'event'; readonly event: WindowEvent } | { readonly type: 'connected'; readonly value: boolean }

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs))

const hear = async (news: News) => {
  if (news.type === 'event') await events.trigger(news.event)
  else connected.value = news.value
}

/** Opens the one stream of events of all windows and opens it again whenever it is lost. Returns what ends it. */
export const startListening = (): (() => void) => {
  const stop = new AbortController()
  const run = async (tell: (news: News) => Promise<void>, missed: boolean) => {
    // What happened while nobody listened is not told again: after a break everything counts as changed.
    let changed = missed
    const listenOnce = async () => {
      const stream = await client.events.subscribe(undefined, { signal: stop.signal })
      if (changed) await tell({ type: 'event', event: { type: 'store-changed' } })
      await tell({ type: 'connected', value: true })
      for await (const event of stream) await tell({ type: 'event', event })
    }
    while (!stop.signal.aborted) {
      await listenOnce().catch(() => undefined)
      changed = true
      await tell({ type: 'connected', value: false })
      await pause()
    }
  }
  void shareAmongWindows({ name: 'afkast-events', signal: stop.signal, hear, run })
  return () => stop.abort()
}

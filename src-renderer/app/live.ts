import { createEventHook } from '@vueuse/core'
import { ref } from 'vue'
import type { WindowEvent } from '#contract/events'
import { client } from './client'

const events = createEventHook<WindowEvent>()
const pauseMs = 1000

/** Whether the stream of events is open. False from the moment it is lost until it is open again. */
export const connected = ref(true)

/** Calls `listener` with every event of the core, until the scope it was called in ends. */
export const onWindowEvent = events.on

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs))

const listenOnce = async (signal: AbortSignal) => {
  const stream = await client.events.subscribe(undefined, { signal })
  // What happened while nobody listened is not told again: after a break everything counts as changed.
  if (!connected.value) await events.trigger({ type: 'store-changed' })
  connected.value = true
  for await (const event of stream) await events.trigger(event)
}

/** Opens the window's one stream of events and opens it again whenever it is lost. Returns what ends it. */
export const startListening = (): (() => void) => {
  const stop = new AbortController()
  const run = async () => {
    while (!stop.signal.aborted) {
      await listenOnce(stop.signal).catch(() => undefined)
      connected.value = false
      await pause()
    }
  }
  void run()
  return () => stop.abort()
}

/** Something that only one window does, for all of them. */
interface Shared<News> {
  readonly name: string
  readonly signal: AbortSignal
  /** Called in every window with what the one tells. */
  readonly hear: (news: News) => Promise<void>
  /** What the one does until `signal`; `missed` where another window did it before. */
  readonly run: (tell: (news: News) => Promise<void>, missed: boolean) => Promise<void>
}

/**
 * Lets one window at a time do `run` and tell the others; when it is closed another takes over at once. A browser opens six
 * connections to a host for all its windows together: with a stream in each, the sixth window would starve every call. In Electron
 * each window has a port of its own and does it by itself.
 */
export const shareAmongWindows = async <News>({ name, signal, hear, run }: Shared<News>): Promise<void> => {
  if (location.protocol === 'app:') return run(hear, false)
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => void hear(data))
  signal.addEventListener('abort', () => channel.close())
  const tell = async (news: News) => {
    if (!signal.aborted) channel.postMessage(news)
    await hear(news)
  }
  try {
    const first = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await run(tell, false)
      return lock !== null
    })
    if (!first) await navigator.locks.request(name, { signal }, () => run(tell, true))
  } catch (error) {
    // Nobody waits for it any more.
    if (!signal.aborted) throw error
  }
}

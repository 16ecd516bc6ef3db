import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { createWindowEvents } from '../../../src-main/features/window-events.ts'
import type { Stores } from '../../../src-main/features/stores.ts'
import { routerWith, runServer } from './running-server.ts'

/** No store is open: the events are all that is looked at. */
const noStores = { opened: () => null, onSwitch: () => undefined } as unknown as Stores

const publishedEvents = 20_000

/** Memory in use, after all that is not used has been collected. */
const usedBytes = (): number => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

it('a page that stops reading progress costs the server next to nothing, and the others miss nothing', async () => {
  const events = createWindowEvents(noStores)
  const { connect, ask, port, origin, cookie } = await runServer({
    router: routerWith((signal) => events.subscribe(signal)),
  })
  const stalled = await connect()
  stalled.write(
    `POST /rpc/events/subscribe HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${origin}\r\ncookie: ${cookie}\r\ncontent-length: 0\r\n\r\n`,
  )
  await once(stalled, 'data')
  stalled.pause()
  const reading = await ask('/rpc/events/subscribe', { method: 'POST' })
  let last = ''
  reading.setEncoding('utf8').on('data', (text: string) => (last = (last + text).slice(-4000)))

  const before = usedBytes()
  for (let count = 1; count <= publishedEvents; count++) {
    const jobId = String(count).padEnd(2000, 'x')
    events.publish({ type: 'progress', jobId, phase: 'reading', fraction: count / publishedEvents })
    if (count % 100 === 0) await wait(0)
  }
  await expect.poll(() => last, { timeout: 5000 }).toContain('"fraction":1')
  // What was published is 40 MB; what the page keeps us from sending is what the connection buffers and the events that are kept.
  expect(usedBytes() - before).toBeLessThan(10_000_000)
  events.close()
}, 20_000)

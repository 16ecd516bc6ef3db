import { request, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { implement, ORPCError } from '@orpc/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { contract } from '../../../src-main/contract/contract.ts'
import type { Core } from '../../../src-main/features/core.ts'
import { startServer, type BrowserServer } from '../../../src-main/shell/browser/server.ts'
import type { WindowFiles } from '../../../src-main/shell/window/window-files.ts'

const os = implement(contract)

/** Answers three calls, each in a way of its own; the server needs no more of a core. */
const router = {
  application: {
    status: os.application.status.handler(() => {
      throw new Error('secret: /home/anna/afkast.db')
    }),
    switchStore: os.application.switchStore.handler(() => {
      throw new ORPCError('REFUSED', { data: { message: { key: 'x', params: {} } } })
    }),
    loadDemo: os.application.loadDemo.handler(() => {
      throw new ORPCError('SQLITE_CORRUPT', { message: 'secret', data: 'secret' })
    }),
  },
  events: {
    subscribe: os.events.subscribe.handler(async function* ({ signal }) {
      yield { type: 'alive' as const }
      if (signal) await once(signal, 'abort')
    }),
  },
} as unknown as Core['router']

const files: WindowFiles = { page: () => Promise.resolve('page'), find: () => Promise.resolve(null), connections: [] }

let server: BrowserServer
let cookie: string
const onGone = vi.fn()

const send = async (path: string, method = 'GET', body?: string): Promise<IncomingMessage> => {
  const { hostname, port } = new URL(server.address)
  const headers = { cookie, 'content-type': 'application/json' }
  const sent = request({ hostname, port, path, method, headers, agent: false }).end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return response
}

const call = async (name: string, input?: object) => {
  const response = await send(`/rpc/${name}`, 'POST', JSON.stringify({ json: input }))
  return { status: response.statusCode, text: await text(response) }
}

beforeEach(async () => {
  onGone.mockReset()
  server = await startServer({ router, files, port: 0, graceMs: 20, onGone })
  cookie = ''
  const { pathname, search } = new URL(server.address)
  cookie = (await send(pathname + search)).headers['set-cookie']?.[0]?.split(';')[0] ?? ''
})
afterEach(() => server.close())

it('hands a refusal to the window with its data', async () => {
  const { text: answer } = await call('application/switchStore', { store: 'real' })
  expect(JSON.parse(answer)).toMatchObject({ json: { code: 'REFUSED', data: { message: { key: 'x' } } } })
})

it('tells the window nothing of a fault', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  for (const [name, input] of [['status'], ['loadDemo', { case: 'faxe' }]] as const) {
    const { status, text: answer } = await call(`application/${name}`, input)
    expect(status).toBe(500)
    expect(answer).toContain('INTERNAL_SERVER_ERROR')
    expect(answer).not.toMatch(/secret|anna|stack|SQLITE/)
  }
  expect(log.mock.calls.join()).toContain('secret: /home/anna/afkast.db')
})

it('answers input that does not fit the contract as such', async () => {
  const { status, text: answer } = await call('application/switchStore', { store: 'other' })
  expect(status).toBe(400)
  expect(answer).toContain('BAD_REQUEST')
})

it('lets a page that knows the token in again without it', async () => {
  const again = await send(new URL(server.address).pathname + new URL(server.address).search)
  expect(again.statusCode).toBe(303)
  expect(again.headers['set-cookie']).toBeUndefined()
})

it('stops reading a body that grows too large without saying so first', async () => {
  const { hostname, port } = new URL(server.address)
  const headers = { cookie, 'content-type': 'application/octet-stream' }
  const sent = request({ hostname, port, path: '/rpc/application/switchStore', method: 'POST', headers, agent: false })
  // The answer may be lost where the connection is cut under a sender who does not listen.
  const end = new Promise<number | undefined | 'cut'>((resolve) => {
    sent.once('response', (response) => resolve(response.statusCode))
    sent.once('error', () => resolve('cut'))
  })
  const chunk = Buffer.alloc(8 * 1024 * 1024)
  for (let bytes = 0; bytes < 160 * 1024 * 1024 && !sent.destroyed; bytes += chunk.length) {
    if (!sent.write(chunk)) await Promise.race([once(sent, 'drain').catch(() => undefined), end])
  }
  expect([413, 'cut']).toContain(await end)
  sent.destroy()
  expect((await call('application/switchStore', { store: 'real' })).text).toContain('REFUSED')
})

it('knows that a page has gone when its stream of events is cut', async () => {
  expect(server.hasBeenOpened()).toBe(false)
  const stream = await send('/rpc/events/subscribe', 'POST')
  await once(stream, 'data')
  expect(server.hasBeenOpened()).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(onGone).not.toHaveBeenCalled()
  stream.destroy()
  await vi.waitFor(() => expect(onGone).toHaveBeenCalledOnce())
})

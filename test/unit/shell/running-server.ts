import { once } from 'node:events'
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { connect, type Socket } from 'node:net'
import { implement, ORPCError } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { contract } from '../../../src-main/contract/contract.ts'
import type { WindowEvent } from '../../../src-main/contract/events.ts'
import type { Core } from '../../../src-main/features/core.ts'
import { startServer, type BrowserServer, type ServerOptions } from '../../../src-main/shell/browser/server.ts'

const os = implement(contract)

const oneEvent = async function* (signal: AbortSignal | undefined): AsyncGenerator<WindowEvent> {
  yield { type: 'alive' }
  if (signal) await once(signal, 'abort')
}

/** Answers three calls, each in a way of its own, and a stream of events; the server needs no more of a core. */
export const routerWith = (subscribe: (signal: AbortSignal | undefined) => AsyncGenerator<WindowEvent> = oneEvent) =>
  ({
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
    events: { subscribe: os.events.subscribe.handler(({ signal }) => subscribe(signal)) },
  }) as unknown as Core['router']

/** What to ask, as a browser or as no browser does. */
interface Ask {
  readonly method?: string
  /** A header that is `null` is left out. */
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: string
}

/** A server of one test and ways to talk to it; closed after the test. */
export interface RunningServer {
  readonly server: BrowserServer
  readonly origin: string
  readonly port: number
  readonly tokenPath: string
  /** The `Cookie` header of the window that signed in. */
  readonly cookie: string
  /** Asks with cookie and origin of the window, unless `headers` says otherwise. */
  readonly ask: (path: string, ask?: Ask) => Promise<IncomingMessage>
  /** A bare connection. */
  readonly connect: () => Promise<Socket>
}

/** Starts a server and signs in. */
export const runServer = async (options: Partial<ServerOptions> = {}): Promise<RunningServer> => {
  const server = await startServer({
    router: routerWith(),
    files: { page: () => Promise.resolve('page'), find: () => Promise.resolve(null), connections: [] },
    port: 0,
    graceMs: 20,
    onGone: () => undefined,
    ...options,
  })
  onTestFinished(() => server.close())
  const { origin, hostname, port, pathname, search } = new URL(server.address)
  const send = async (path: string, { method = 'GET', headers = {}, body }: Ask): Promise<IncomingMessage> => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null))
    const sent = request({ hostname, port, path, method, headers: given as OutgoingHttpHeaders, agent: false }).end(
      body,
    )
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    return response
  }
  const signedIn = await send(pathname + search, {})
  signedIn.resume()
  const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  return {
    server,
    origin,
    port: Number(port),
    tokenPath: pathname + search,
    cookie,
    ask: (path, { headers = {}, ...rest } = {}) =>
      send(path, { ...rest, headers: { cookie, origin, 'content-type': 'application/json', ...headers } }),
    connect: async () => {
      const socket = connect(Number(port), hostname)
      onTestFinished(() => void socket.destroy())
      await once(socket, 'connect')
      return socket
    },
  }
}

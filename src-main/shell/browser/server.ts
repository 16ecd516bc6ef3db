import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Core } from '#features/core'
import { answerWindow, plainAnswer, securityHeaders, type WindowAnswer } from '../window/answer'
import type { WindowFiles } from '../window/window-files'
import { logFault } from '../window-errors'
import { callsPrefix, createCalls, eventsPath } from './calls'
import { createPresence } from './presence'
import { refusal } from './request-guard'
import { createSession } from './session'
import { signIn } from './sign-in'

/** What a server is made of. */
export interface ServerOptions {
  readonly router: Core['router']
  readonly files: WindowFiles
  /** Port to listen on; 0 for any free one. */
  readonly port: number
  /** How long all pages may be away before `onGone`, milliseconds. */
  readonly graceMs: number
  /** How long whoever has connected may take to send what it asks; the usual times where it is not given. */
  readonly patience?: Patience
  /** Called when the launch token has been used. */
  onSignedIn?(): void
  /** Called when the last page has gone. */
  onGone(): void
}

/** How long a request may take to come in, milliseconds. The stream of events is not concerned: it is an answer. */
interface Patience {
  readonly headersMs: number
  readonly bodyMs: number
}

/** On loopback the largest file takes a second. */
const usualPatience: Patience = { headersMs: 10_000, bodyMs: 60_000 }

/** A running server. */
export interface BrowserServer {
  /** Where to open it, with the one-time token. */
  readonly address: string
  /** Whether a page has connected yet. */
  hasBeenOpened(): boolean
  close(): Promise<void>
}

const loopback = '127.0.0.1'

const send = (request: IncomingMessage, response: ServerResponse, answer: WindowAnswer): void => {
  if (response.headersSent) {
    response.destroy()
    return
  }
  // Whoever is still sending is not listened to any further.
  if (!request.complete) response.setHeader('connection', 'close')
  response.writeHead(answer.status, answer.headers).end(answer.body)
}

/** Starts the server of the browser shell on loopback only. Rejects where the port is taken. */
export const startServer = async (options: ServerOptions): Promise<BrowserServer> => {
  const { headersMs, bodyMs } = options.patience ?? usualPatience
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: bodyMs,
    connectionsCheckingInterval: headersMs / 2,
  }).listen(options.port, loopback)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const host = `${loopback}:${port}`
  const session = createSession(port)
  const calls = createCalls(options.router)
  const presence = createPresence(options.graceMs, () => options.onGone())
  let opened = false

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<WindowAnswer | null> => {
    const refused = refusal(request, host)
    if (refused !== null) return refused
    const target = request.url ?? '/'
    const url = URL.parse(target.replace(/^\/+/, '/'), `http://${host}`)
    if (url === null) return plainAnswer(400, 'Ugyldig adresse')
    const reading = request.method === 'GET'
    if (!session.isSignedIn(request.headers.cookie)) {
      if (!reading || url.pathname !== '/') return plainAnswer(403, 'Adgang nægtet')
      const answered = signIn(session, url)
      if (answered.status === 200) options.onSignedIn?.()
      return answered
    }
    if (url.pathname.startsWith(`${callsPrefix}/`)) {
      if (request.method !== 'POST') return plainAnswer(405, 'Kun kald')
      if (url.pathname === eventsPath) {
        opened = true
        response.once('close', presence.arrived())
      }
      return calls(request, response)
    }
    if (!reading) return plainAnswer(405, 'Kun læsning')
    // Whoever comes back to the address with the token gets rid of it.
    if (url.searchParams.has('token')) return { status: 303, headers: { ...securityHeaders, location: '/' }, body: '' }
    return answerWindow(options.files, target)
  }

  server.on('request', (request, response) => {
    answer(request, response).then(
      (answered) => {
        if (answered !== null) send(request, response, answered)
      },
      (error: unknown) => {
        // The page went away in the middle of a call.
        if (response.destroyed) return
        logFault(error)
        send(request, response, plainAnswer(500, 'Fejl'))
      },
    )
  })

  return {
    address: `http://${host}/?token=${session.token}`,
    hasBeenOpened: () => opened,
    close: async () => {
      presence.stop()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { Core } from '#features/core'
import { largestFileBytes } from '#contract/importing'
import { plainAnswer, securityHeaders, type WindowAnswer } from '../window/answer'
import { handlerOptions } from '../window-errors'

/** The largest file, and room for what is sent around it. */
const largestBodyBytes = largestFileBytes + 1024 * 1024

/** Path of the calls; nothing else of the server is behind it. */
export const callsPrefix = '/rpc'

/** Path of the one stream that a page keeps open: while it is open, the page is there. */
export const eventsPath = `${callsPrefix}/events/subscribe`

/** Answers a call of the window. `null` where it has been answered, else what to answer: 404 for an unknown call, 413 for too large a one. */
export type Calls = (request: IncomingMessage, response: ServerResponse) => Promise<WindowAnswer | null>

/** The contract over HTTP. */
export const createCalls = (router: Core['router']): Calls => {
  const handler = new RPCHandler(router, {
    ...handlerOptions,
    plugins: [new BodyLimitPlugin({ maxBodySize: largestBodyBytes })],
  })
  return async (request, response) => {
    if (Number(request.headers['content-length'] ?? 0) > largestBodyBytes) return plainAnswer(413, 'For stor')
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    response.setHeader('cache-control', 'no-store')
    const { matched } = await handler.handle(request, response, { prefix: callsPrefix, context: {} })
    return matched ? null : plainAnswer(404, 'Ukendt kald')
  }
}

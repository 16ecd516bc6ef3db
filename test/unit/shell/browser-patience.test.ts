import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { runServer, type RunningServer } from './running-server.ts'

const megabyte = 1024 * 1024
const switchStore = '/rpc/application/switchStore'

/** The server still answers the window. */
const expectAnswering = async ({ ask }: RunningServer) => {
  const answer = await ask(switchStore, { method: 'POST', body: '{"json":{"store":"real"}}' })
  expect(await text(answer)).toContain('REFUSED')
}

/** What a connection receives until it is closed. */
const untilClosed = async (socket: Socket): Promise<string> => {
  let received = ''
  socket.setEncoding('latin1').on('data', (part: string) => (received += part))
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('close', resolve))
  return received
}

describe('too large a body', () => {
  it('that says so is refused unread, and the connection ended', async () => {
    const running = await runServer()
    const socket = await running.connect()
    socket.write(
      `POST ${switchStore} HTTP/1.1\r\nhost: 127.0.0.1:${running.port}\r\norigin: ${running.origin}\r\ncookie: ${running.cookie}\r\ncontent-length: ${200 * megabyte}\r\n\r\n`,
    )
    const received = await untilClosed(socket)
    expect(received).toMatch(/^HTTP\/1.1 413 /)
  })

  it('that does not say so is read to the limit and no further', async () => {
    const running = await runServer()
    const { port, origin, cookie } = running
    const headers = { cookie, origin, 'content-type': 'application/octet-stream' }
    const sent = request({ hostname: '127.0.0.1', port, path: switchStore, method: 'POST', headers, agent: false })
    // The answer may be lost where the connection is cut under a sender who does not listen.
    const end = new Promise<number | undefined | 'cut'>((resolve) => {
      sent.once('response', (response) => resolve(response.statusCode))
      sent.on('error', () => resolve('cut'))
    })
    const chunk = Buffer.alloc(8 * megabyte)
    let bytes = 0
    const closed = new Promise((resolve) => sent.once('close', resolve))
    while (bytes < 400 * megabyte && !sent.destroyed) {
      bytes += chunk.length
      if (!sent.write(chunk)) await Promise.race([once(sent, 'drain').catch(() => undefined), closed])
    }
    expect([413, 'cut']).toContain(await end)
    expect(bytes).toBeLessThan(200 * megabyte)
    await expectAnswering(running)
  })

  it('is not waited for once it is refused', async () => {
    const { connect, port, origin, cookie } = await runServer()
    const socket = await connect()
    socket.write(
      `POST ${switchStore} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${origin}\r\ncookie: ${cookie}\r\ncontent-type: application/octet-stream\r\ntransfer-encoding: chunked\r\n\r\n`,
    )
    const closed = untilClosed(socket)
    const chunk = Buffer.concat([Buffer.from('800000\r\n'), Buffer.alloc(8 * megabyte), Buffer.from('\r\n')])
    for (let count = 0; count < 14 && !socket.destroyed; count++) socket.write(chunk)
    // Neither an end of the body nor of the connection is ever sent.
    expect(await closed).toMatch(/^(HTTP\/1.1 413 |$)/)
  })

  it('of somebody unknown is not listened to', async () => {
    const { connect, port } = await runServer()
    const socket = await connect()
    socket.write(`POST / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n`)
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1.1 403 /)
  })
})

describe('a request that never ends', () => {
  const patience = { headersMs: 100, bodyMs: 60_000 }

  it.each([
    ['in its first line', () => 'GET /x'],
    ['in its headers', (port: number) => `GET / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nx: `],
  ])('%s is given up', async (_name, head) => {
    const running = await runServer({ patience })
    const socket = await running.connect()
    socket.write(head(running.port))
    const drip = setInterval(() => socket.write('x'), 20)
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1.1 408 /)
    clearInterval(drip)
    await expectAnswering(running)
  })

  it('in its body is given up', async () => {
    const running = await runServer({ patience: { headersMs: 100, bodyMs: 200 } })
    const socket = await running.connect()
    const { port, origin, cookie } = running
    socket.write(
      `POST ${switchStore} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${origin}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`,
    )
    const drip = setInterval(() => socket.write(' '), 20)
    await untilClosed(socket)
    clearInterval(drip)
    await expectAnswering(running)
  })

  it('is never mistaken for the stream of events, which stays open', async () => {
    const running = await runServer({ patience: { headersMs: 100, bodyMs: 200 } })
    const stream = await running.ask('/rpc/events/subscribe', { method: 'POST' })
    let ended = false
    stream.on('data', () => undefined).once('close', () => (ended = true))
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(ended).toBe(false)
    stream.destroy()
  })
})

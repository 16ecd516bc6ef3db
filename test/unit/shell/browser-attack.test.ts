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
  await once(socket, 'close')
  return received
}

describe('another page', () => {
  it('cannot call with a foreign origin, or with none', async () => {
    const running = await runServer()
    const body = '{"json":{"store":"real"}}'
    for (const origin of ['http://afkast.example', 'null', 'file://', `http://127.0.0.1:${running.port + 1}`, '']) {
      expect((await running.ask(switchStore, { method: 'POST', headers: { origin }, body })).statusCode, origin).toBe(
        403,
      )
    }
    for (const method of ['POST', 'PUT', 'PATCH']) {
      const answer = await running.ask(switchStore, { method, headers: { origin: null }, body })
      expect(answer.statusCode, method).toBe(403)
    }
    await expectAnswering(running)
  })

  it('of the same site (another port of this machine) gets nothing that it could use', async () => {
    const { ask } = await runServer()
    for (const from of ['same-site', 'cross-site']) {
      const headers = {
        origin: null,
        'sec-fetch-site': from,
        'sec-fetch-mode': 'no-cors',
        'sec-fetch-dest': 'script',
      }
      expect((await ask('/', { headers })).statusCode, from).toBe(403)
      const framed = { ...headers, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }
      expect((await ask('/', { headers: framed })).statusCode, from).toBe(403)
      const opened = { ...headers, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
      expect((await ask('/', { headers: opened })).statusCode, from).toBe(200)
    }
  })

  it('is never told that it may read or frame an answer', async () => {
    const { ask, tokenPath, origin } = await runServer()
    for (const [path, method] of [
      ['/', 'GET'],
      ['/none.js', 'GET'],
      [switchStore, 'POST'],
      [tokenPath, 'GET'],
    ] as const) {
      const { headers } = await ask(path, { method, headers: { origin } })
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'cross-origin-resource-policy': 'same-origin' })
    }
  })
})

describe('a cookie', () => {
  it('of another port, of another run or of another name is none', async () => {
    const one = await runServer()
    const other = await runServer()
    const value = one.cookie.split('=')[1] ?? ''
    const wrong = [
      other.cookie,
      `afkast-${other.port}=${value}`,
      `afkast=${value}`,
      `x-${one.cookie}`,
      `${one.cookie}x`,
      '',
    ]
    for (const cookie of wrong) {
      expect((await one.ask('/', { headers: { cookie } })).statusCode, cookie).toBe(403)
    }
    const both = `${other.cookie}; ${one.cookie}`
    expect((await one.ask('/', { headers: { cookie: both } })).statusCode).toBe(200)
  })
})

describe('a call that is none', () => {
  it.each([
    ['no JSON', '{"json":'],
    ['nothing', ''],
    ['another shape', '[]'],
    ['a prototype', '{"json":{"__proto__":{"store":"real"}}}'],
    ['deep nesting', '['.repeat(200_000)],
    ['meta that points nowhere', '{"json":{"store":"real"},"meta":[[1,"x","y"]]}'],
    ['meta that points at a prototype', '{"json":{"store":"x"},"meta":[[0,"__proto__","store"]]}'],
  ])('%s', async (_name, body) => {
    const running = await runServer()
    const { statusCode } = await running.ask(switchStore, { method: 'POST', body })
    expect([400, 409, 500]).toContain(statusCode)
    expect(statusCode).not.toBe(200)
    expect(({} as { store?: string }).store).toBeUndefined()
    await expectAnswering(running)
  })

  it('is unknown, by whatever name', async () => {
    const running = await runServer()
    const names = [
      'nothing',
      '',
      'application',
      'application/',
      'application/constructor',
      '__proto__/x',
      'constructor/name',
    ]
    for (const name of [...names, 'application/status/x', 'application%2Fstatus', 'application/%73tatu']) {
      expect((await running.ask(`/rpc/${name}`, { method: 'POST', body: '{}' })).statusCode, name).toBe(404)
    }
  })

  it('or a known one by another method', async () => {
    const running = await runServer()
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
      expect([404, 405], method).toContain((await running.ask(switchStore, { method })).statusCode)
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
      expect((await running.ask('/', { method })).statusCode, method).toBe(405)
    }
  })
})

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

  it('of somebody unknown is not listened to', async () => {
    const { connect, port } = await runServer()
    const socket = await connect()
    socket.write(`POST / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n`)
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1.1 403 /)
  })
})

describe('a request that never ends', () => {
  const patience = { headersMs: 100, bodyMs: 200 }

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
    const running = await runServer({ patience })
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
    const running = await runServer({ patience })
    const stream = await running.ask('/rpc/events/subscribe', { method: 'POST' })
    let ended = false
    stream.on('data', () => undefined).once('close', () => (ended = true))
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(ended).toBe(false)
    stream.destroy()
  })
})

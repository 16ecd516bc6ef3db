import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { runServer, type RunningServer } from './running-server.ts'

const switchStore = '/rpc/application/switchStore'

/** The server still answers the window. */
const expectAnswering = async ({ ask }: RunningServer) => {
  const answer = await ask(switchStore, { method: 'POST', body: '{"json":{"store":"real"}}' })
  expect(await text(answer)).toContain('REFUSED')
}

describe('another page', () => {
  it('under another name for this machine gets nothing (DNS rebinding)', async () => {
    const { ask, port } = await runServer()
    for (const host of [
      'afkast.example',
      `afkast.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `[::1]:${port}`,
    ]) {
      expect((await ask('/', { headers: { host } })).statusCode, host).toBe(421)
    }
  })

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

import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { startBrowserShell, type BrowserShell } from './browser-shell.ts'
import { test as base, expect } from './fixtures.ts'

/** The browser shell itself: who is let in, and when it ends. */
const test = base.extend<{ shell: BrowserShell }>({
  shell: async ({ dataFolder, browser }, use) => {
    const shell = await startBrowserShell(dataFolder, browser)
    await use(shell)
    await shell.stop()
  },
})

interface Ask {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
}

/** Asks as no browser does: with any headers and a path that nobody has tidied; what is more than reading, with our own origin. */
const ask = async (
  shell: BrowserShell,
  { method = 'GET', path = '/', headers = {} }: Ask,
): Promise<IncomingMessage> => {
  const own = method === 'GET' ? {} : { origin: shell.origin }
  const sent = request({
    host: '127.0.0.1',
    port: shell.port,
    method,
    path,
    headers: { ...own, ...headers },
    agent: false,
  }).end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.resume()
  return response
}

const tokenPath = (shell: BrowserShell) => shell.address.slice(shell.origin.length)

/** Signs in with the launch token; gives the cookie back. */
const signIn = async (shell: BrowserShell): Promise<string> => {
  const response = await ask(shell, { path: tokenPath(shell) })
  expect(response.statusCode).toBe(200)
  const cookie = response.headers['set-cookie']?.[0] ?? ''
  expect(cookie).toMatch(new RegExp(`^afkast-${shell.port}=[\\w-]+; Path=/; HttpOnly; SameSite=Strict$`))
  return cookie.split(';')[0] ?? ''
}

test('refuses whoever brings no token', async ({ shell }) => {
  for (const path of ['/', '/index.html', '/?token=', '/?token=wrong', '/rpc/importing/batches']) {
    expect((await ask(shell, { path })).statusCode, path).toBe(403)
  }
  expect((await ask(shell, { method: 'POST', path: '/rpc/importing/batches' })).statusCode).toBe(403)
})

test('refuses a token that has been used', async ({ shell }) => {
  await signIn(shell)
  const again = await ask(shell, { path: tokenPath(shell) })
  expect(again.statusCode).toBe(403)
  expect(again.headers['set-cookie']).toBeUndefined()
})

test('refuses another host name, with the cookie too', async ({ shell }) => {
  const cookie = await signIn(shell)
  for (const host of ['afkast.example', `afkast.example:${shell.port}`, `localhost:${shell.port}`, '127.0.0.1']) {
    expect((await ask(shell, { headers: { host, cookie } })).statusCode, host).toBe(421)
  }
})

test('refuses a foreign origin, with the cookie too', async ({ shell }) => {
  const cookie = await signIn(shell)
  const path = '/rpc/importing/batches'
  for (const origin of ['http://afkast.example', 'null', `http://127.0.0.1:${shell.port + 1}`, 'file://']) {
    expect((await ask(shell, { method: 'POST', path, headers: { origin, cookie } })).statusCode, origin).toBe(403)
  }
  const own = await ask(shell, { method: 'POST', path, headers: { origin: shell.origin, cookie } })
  expect(own.statusCode).toBe(200)
})

test('serves nothing from outside the window', async ({ shell }) => {
  const cookie = await signIn(shell)
  const paths = [
    '/../main/browser.js',
    '/assets/../../main/browser.js',
    '/..%2fmain/browser.js',
    '/%2e%2e/main/browser.js',
    '/%252e%252e%252fmain/browser.js',
    '/..%5cmain%5cbrowser.js',
    '/assets/..%c0%afmain/browser.js',
  ]
  for (const path of [...paths, '/..\\main\\browser.js', '/.built', '//etc/passwd', '/assets/', '/assets/x%00.js']) {
    expect((await ask(shell, { path, headers: { cookie } })).statusCode, path).toBe(404)
  }
})

test('answers an unknown call with 404 and takes no calls by GET', async ({ shell }) => {
  const cookie = await signIn(shell)
  for (const path of ['/rpc/importing/everything', '/rpc/', '/rpc/importing', '/rpc/__proto__/batches']) {
    expect((await ask(shell, { method: 'POST', path, headers: { cookie } })).statusCode, path).toBe(404)
  }
  expect((await ask(shell, { path: '/rpc/importing/batches', headers: { cookie } })).statusCode).toBe(405)
  expect((await ask(shell, { method: 'DELETE', headers: { cookie } })).statusCode).toBe(405)
})

test('refuses a body over the largest file before it is sent', async ({ shell }) => {
  const cookie = await signIn(shell)
  const headers = { cookie, 'content-length': String(200 * 1024 * 1024), expect: '100-continue' }
  expect((await ask(shell, { method: 'POST', path: '/rpc/importing/preview', headers })).statusCode).toBe(413)
})

test('sends the page with a policy and a nonce of its own', async ({ shell }) => {
  const cookie = await signIn(shell)
  const policies = await Promise.all(
    [1, 2].map(async () => (await ask(shell, { headers: { cookie } })).headers['content-security-policy']),
  )
  expect(policies[0]).toMatch(/default-src 'self'; script-src 'self' 'nonce-[^']+'/)
  expect(policies[0]).not.toBe(policies[1])
})

test('listens on loopback only', async ({ shell }) => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && address.family === 'IPv4')
    .map(({ address }) => address)
  // The second loopback address answers only where a server listens on everything.
  for (const address of ['127.0.0.2', '::1', ...outside]) {
    const socket = connect(shell.port, address)
    const result = await Promise.race([
      once(socket, 'connect').then(() => 'open'),
      once(socket, 'error').then(() => 'closed'),
    ]).catch(() => 'closed')
    socket.destroy()
    expect(result, address).toBe('closed')
  }
})

test('survives a reload and forgets the token in the address', async ({ shell, page }) => {
  await page.waitForURL((url) => url.search === '')
  const connected = page.waitForRequest('**/rpc/events/subscribe')
  await page.reload()
  await connected
  // Longer than it waits for a page that is gone.
  await page.waitForTimeout(6000)
  await expect(page.locator('#app')).toBeAttached()
  expect((await page.reload())?.status()).toBe(200)
  expect(await Promise.race([shell.ended, Promise.resolve('running')])).toBe('running')
})

test('ends by itself when the page is closed', async ({ shell, page }) => {
  const connected = page.waitForRequest('**/rpc/events/subscribe')
  await page.reload()
  await connected
  await page.close()
  expect(await shell.ended).toBe(0)
})

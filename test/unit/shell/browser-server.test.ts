import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { beforeEach, expect, it, vi } from 'vitest'
import { runServer, type RunningServer } from './running-server.ts'

let running: RunningServer
const onGone = vi.fn()
const onSignedIn = vi.fn()

const call = async (name: string, input?: object) => {
  const response = await running.ask(`/rpc/${name}`, { method: 'POST', body: JSON.stringify({ json: input }) })
  return { status: response.statusCode, text: await text(response) }
}

beforeEach(async () => {
  onGone.mockReset()
  onSignedIn.mockReset()
  running = await runServer({ onGone, onSignedIn })
})

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

it('takes the token out of the address, once, and says so', async () => {
  expect(onSignedIn).toHaveBeenCalledOnce()
  // A page that knows the token and has the cookie is let in again without it.
  const again = await running.ask(running.tokenPath)
  expect(again.statusCode).toBe(303)
  expect(again.headers.location).toBe('/')
  expect(again.headers['set-cookie']).toBeUndefined()
  expect(onSignedIn).toHaveBeenCalledOnce()
})

it('knows that a page has gone when its stream of events is cut', async () => {
  expect(running.server.hasBeenOpened()).toBe(false)
  const stream = await running.ask('/rpc/events/subscribe', { method: 'POST' })
  await once(stream, 'data')
  expect(running.server.hasBeenOpened()).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(onGone).not.toHaveBeenCalled()
  stream.destroy()
  await vi.waitFor(() => expect(onGone).toHaveBeenCalledOnce())
})

import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { implement } from '@orpc/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { contract, type Client } from '../../../../src-main/contract/contract.ts'
import type { Core } from '../../../../src-main/features/core.ts'
import { acceptPorts } from '../../../../src-main/shell/electron/port.ts'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const os = implement(contract)
const router = {
  importing: { discard: os.importing.discard.handler(() => ({})) },
} as unknown as Core['router']

beforeEach(() => electron.ipcMain.removeAllListeners())

const ownFrame = { parent: null, origin: 'app://afkast' }

it('answers the calls of our own page, and calls start()', async () => {
  acceptPorts(router)
  const { port1, port2 } = new MessageChannel()
  const start = vi.spyOn(port2, 'start')
  electron.ipcMain.emit('afkast:port', { ports: [port2], senderFrame: ownFrame })
  expect(start).toHaveBeenCalledOnce()
  port1.start()
  const client: Client = createORPCClient(new RPCLink({ port: port1 }))
  expect(await client.importing.discard({ planId: 'none' })).toEqual({})
  port1.close()
})

it.each([
  ['a frame inside the page', { parent: {}, origin: 'app://afkast' }],
  ['another address', { parent: null, origin: 'https://example.org' }],
  ['a page that is gone', null],
])('closes a port from %s', (_name, senderFrame) => {
  acceptPorts(router)
  const port = { close: vi.fn(), start: vi.fn(), on: vi.fn() }
  electron.ipcMain.emit('afkast:port', { ports: [port], senderFrame })
  expect(port.close).toHaveBeenCalledOnce()
  expect(port.start).not.toHaveBeenCalled()
})

it('takes a message without a port for nothing', () => {
  acceptPorts(router)
  expect(() => electron.ipcMain.emit('afkast:port', { ports: [], senderFrame: ownFrame })).not.toThrow()
})

import { ipcMain, type IpcMainEvent } from 'electron'
import { RPCHandler } from '@orpc/server/message-port'
import type { Core } from '#features/core'
import { handlerOptions } from '../window-errors'
import { portChannel } from './port-channel'
import { windowOrigin } from './protocol'

/** The page of our own window, not a frame inside it and not another address. */
const isOwnFrame = ({ senderFrame }: IpcMainEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.origin === windowOrigin

/** Answers the calls that come over a port from our window; closes any other port. */
export const acceptPorts = (router: Core['router']): void => {
  const handler = new RPCHandler(router, handlerOptions)
  ipcMain.on(portChannel, (event) => {
    const [port] = event.ports
    if (port === undefined) return
    if (!isOwnFrame(event)) {
      port.close()
      return
    }
    handler.upgrade(port, { context: {} })
    port.start()
  })
}

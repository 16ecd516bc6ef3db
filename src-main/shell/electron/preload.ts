import { ipcRenderer } from 'electron'
import { portChannel } from './port-channel'

type Port = InstanceType<typeof MessagePort>

/** As much of the page's window as the preload touches; the types of the core know no window. */
interface PageWindow {
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void
}

interface PageMessage {
  readonly source: unknown
  readonly data: unknown
  readonly ports: readonly Port[]
}

declare const window: PageWindow

const isPortMessage = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === portChannel

window.addEventListener('message', (event) => {
  const [port] = event.ports
  // Only the page itself, never a frame or another window; and nothing but a port gets through.
  if (event.source !== window || !isPortMessage(event.data) || port === undefined) return
  ipcRenderer.postMessage(portChannel, null, [port])
})

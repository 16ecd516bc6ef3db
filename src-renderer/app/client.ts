import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { Client } from '#contract/contract'

/** Electron: one end of a channel goes through the window's own `message` event to the preload, which hands it to the core. */
const portLink = () => {
  const { port1, port2 } = new MessageChannel()
  window.postMessage({ type: 'afkast:port' }, '*', [port2])
  port1.start()
  return new PortLink({ port: port1 })
}

/** Browser shell: the same contract over HTTP on loopback, with the session's cookie. */
const fetchLink = () =>
  new FetchLink({
    url: `${location.origin}/rpc`,
    fetch: (request, init) => fetch(request, { ...init, credentials: 'include' }),
  })

/** The core, as this window may use it: typed by the contract, whatever carries it. */
export const client: Client = createORPCClient(location.protocol === 'app:' ? portLink() : fetchLink())

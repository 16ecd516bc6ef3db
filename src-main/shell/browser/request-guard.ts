import type { IncomingMessage } from 'node:http'
import { plainAnswer, type WindowAnswer } from '../window/answer'

/** What of a request says who sends it. */
export type Sender = Pick<IncomingMessage, 'method' | 'headers'>

/** A browser says of each request from where it comes. Another port of this machine is the same site, so a cookie alone is no proof. */
const isForeign = ({ headers }: Sender): boolean => {
  const from = headers['sec-fetch-site']
  // The person's own way in: the address is typed, or opened from a file of ours.
  if (headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document') return false
  return from === 'cross-site' || from === 'same-site'
}

/**
 * Refuses requests that another page or another name for this machine sends: a foreign `Host` (421: DNS rebinding), a foreign
 * `Origin`, or none where more than reading is asked for (403). `null` for a request that may go on. `host` is the only right one,
 * such as `127.0.0.1:4711`.
 */
export const refusal = (sender: Sender, host: string): WindowAnswer | null => {
  const { method, headers } = sender
  if (headers.host !== host) return plainAnswer(421, 'Forkert vært')
  const mayOmitOrigin = method === 'GET' || method === 'HEAD'
  if (headers.origin === undefined ? !mayOmitOrigin : headers.origin !== `http://${host}`) {
    return plainAnswer(403, 'Fremmed afsender')
  }
  return isForeign(sender) ? plainAnswer(403, 'Fremmed afsender') : null
}

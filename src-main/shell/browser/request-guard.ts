import type { IncomingHttpHeaders } from 'node:http'
import { plainAnswer, type WindowAnswer } from '../window/answer'

/**
 * Refuses requests that another page or another name for this machine sends: a foreign `Host` (421: DNS rebinding) or a foreign
 * `Origin` (403). `null` for a request that may go on. `host` is the only right one, such as `127.0.0.1:4711`.
 */
export const refusal = (headers: IncomingHttpHeaders, host: string): WindowAnswer | null => {
  if (headers.host !== host) return plainAnswer(421, 'Forkert vært')
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return plainAnswer(403, 'Fremmed afsender')
  return null
}

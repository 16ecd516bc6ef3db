import { plainAnswer, securityHeaders, type WindowAnswer } from '../window/answer'
import type { Session } from './session'

/**
 * A page that goes on to the window by itself. A redirect would not do: where another page (our start file) led here, the browser
 * would not send a SameSite=Strict cookie along with it.
 */
const onward =
  '<!doctype html><html lang="da"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Afkast</title></html>'

/** Exchanges the token in the address for the session's cookie; the address is then `/`, without it. 403 for a wrong or used token. */
export const signIn = (session: Session, url: URL): WindowAnswer => {
  const cookie = session.exchange(url.searchParams.get('token') ?? '')
  if (cookie === null) {
    return plainAnswer(403, 'Adgang nægtet. Adressen gælder én gang: start Afkast igen for at få en ny.')
  }
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'set-cookie': cookie,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    },
    body: onward,
  }
}

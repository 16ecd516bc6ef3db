import { contentSecurityPolicy, freshNonce, withNonce } from './content-security-policy'
import type { WindowFiles } from './window-files'

/** An answer to a request of the window, for any carrier. */
export interface WindowAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer> | string
}

/** What goes with every answer, files and refusals alike. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
}

/** An answer of one line of text. */
export const plainAnswer = (status: number, text: string): WindowAnswer => ({
  status,
  headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: text,
})

const answerPage = async (files: WindowFiles): Promise<WindowAnswer> => {
  const nonce = freshNonce()
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce, files.connections),
      'cache-control': 'no-store',
    },
    body: withNonce(await files.page(), nonce),
  }
}

/** Answers a request for the page (`/` or `/index.html`) or for one of its files; 404 for anything else. `path` may have a query. */
export const answerWindow = async (files: WindowFiles, path: string): Promise<WindowAnswer> => {
  if (/^\/(?:index\.html)?(?:\?|$)/.test(path)) return answerPage(files)
  const file = await files.find(path)
  if (file === null) return plainAnswer(404, 'Findes ikke')
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'content-type': file.type,
      'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
    },
    body: file.body,
  }
}

import { randomBytes } from 'node:crypto'

/** What the built page holds wherever a nonce belongs; see `html.cspNonce` in electron.vite.config.ts. */
const noncePlace = '__NONCE__'

/** A nonce for one load of the page. */
export const freshNonce = (): string => randomBytes(16).toString('base64')

/** The page with the nonce in its places. */
export const withNonce = (page: string, nonce: string): string => page.replaceAll(noncePlace, nonce)

/**
 * What the page may load: only what Afkast itself serves. `connections` are further addresses that it may talk to (a development server).
 * Style attributes are open because the tooltip of ECharts sets them; style elements need the nonce.
 */
export const contentSecurityPolicy = (nonce: string, connections: readonly string[]): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    ['connect-src', "'self'", ...connections].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

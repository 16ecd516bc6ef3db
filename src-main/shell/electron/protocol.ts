import { protocol } from 'electron'
import { answerWindow } from '../window/answer'
import type { WindowFiles } from '../window/window-files'

/** Scheme of the window's own address; it is served by us and by nobody else. */
export const scheme = 'app'
const host = 'afkast'

/** Origin of the window's page. */
export const windowOrigin = `${scheme}://${host}`

/** Address of the window's page. */
export const windowAddress = `${windowOrigin}/`

/** Makes the scheme one with an origin of its own, like https. Only works before Electron is ready, so before anything is awaited. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

/** Answers the window's requests for its own files. Any other host and any other method get 404. */
export const serveWindow = (files: WindowFiles): void =>
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    if (url.host !== host || request.method !== 'GET') return new Response('', { status: 404 })
    const { status, headers, body } = await answerWindow(files, url.pathname + url.search)
    return new Response(body, { status, headers })
  })

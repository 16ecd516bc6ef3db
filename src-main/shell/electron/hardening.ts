import { app, session, type WebContents } from 'electron'
import { scheme, windowAddress } from './protocol'

/** The page itself, at any place of its hash routing. */
const isOwnPage = (url: string): boolean => url.split('#', 1)[0] === windowAddress

const keepInside = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Whatever page there is stays on its own address and opens no window. Before the first window is made. */
export const keepPagesInside = (): void => {
  app.on('web-contents-created', (_event, contents) => keepInside(contents))
}

/** No page gets a permission of the machine: camera, location, notifications, devices. Once Electron is ready. */
export const denyPermissions = (): void => {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
}

/** What a page holds by itself: files that it makes to be saved, and the tools of developers where they are. */
const innerSchemes: readonly string[] = [`${scheme}:`, 'blob:', 'data:', 'devtools:']

/** Nothing is asked of any network but `connections` (a development server). Beside the content policy, and for whatever it forgets. */
export const refuseNetwork = (connections: readonly string[]): void => {
  const allowed = connections.map((address) => new URL(address).origin)
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const asked = URL.parse(url)
    const cancel = asked === null || !(innerSchemes.includes(asked.protocol) || allowed.includes(asked.origin))
    answer({ cancel })
  })
}

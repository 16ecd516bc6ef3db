import { app, session, type WebContents } from 'electron'
import { windowAddress } from './protocol'

/** The page itself, at any place of its hash routing. */
const isOwnPage = (url: string): boolean => url.split('#', 1)[0] === windowAddress

const keepInside = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
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

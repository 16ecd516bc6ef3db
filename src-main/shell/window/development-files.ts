import type { WindowFiles } from './window-files'

/** The files of the window from the Vite server at `origin`, such as `http://127.0.0.1:5173`: for development only. */
export const developmentFiles = (origin: string): WindowFiles => ({
  page: async () => (await fetch(new URL('/', origin))).text(),
  find: async (path) => {
    const response = await fetch(new URL(path, origin), { headers: { accept: '*/*' } })
    if (!response.ok) return null
    return {
      body: new Uint8Array(await response.arrayBuffer()),
      type: response.headers.get('content-type') ?? 'application/octet-stream',
      immutable: false,
    }
  },
  connections: [origin.replace(/^http/, 'ws')],
})

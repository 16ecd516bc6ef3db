import { serveReader, type ReaderChannel } from '#features/importing/serve-reader'

/** The port to the app where Electron's `utilityProcess` started us; its messages come wrapped. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

const electronChannel = (port: ParentPort): ReaderChannel => ({
  send: (message) => port.postMessage(message),
  onMessage: (listener) => port.on('message', (event) => listener(event.data)),
})

const nodeChannel: ReaderChannel = {
  send: (message) => void process.send?.(message),
  onMessage: (listener) => void process.on('message', listener),
}

// The app is gone: nobody is left to answer.
process.on('disconnect', () => process.exit())

const { parentPort } = process as { parentPort?: ParentPort }
serveReader(parentPort === undefined ? nodeChannel : electronChannel(parentPort))
